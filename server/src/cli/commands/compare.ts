/** `plumbline compare`: what a change of a scoring does to the cases of a data file. */
import type { Locale } from '../../core/base/text.ts';
import { InputError } from '../../platform/input-error.ts';
import { textAtRevision } from '../../platform/node/git-file.ts';
import { comparisonSections } from '../../view/comparison-view.ts';
import { NOWHERE } from '../../view/model.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { compareOver, type ComparedRuns, type RuleSide } from '../compare/compare-run.ts';
import { COMPARE_FORMATS, COMPARE_WRITERS, type CompareFormat } from '../compare/writers.ts';
import { complain, DATA_OPTIONS } from '../data-options.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { openScoringFile, openScoringText, type ScoreInput } from '../score/input.ts';
import { refuse } from '../score/refuse.ts';

const TURNS = ['moved', 'grade', 'pass'] as const;

export const compare: Command = {
  name: 'compare',
  positionals: '<before> <after> | <scoring> --against <revision>',
  maxPositionals: 2,
  summary: { zh: '说明评分标准的一次改动使哪些个案的结果改变、变了多少。', en: 'Tells which cases a change of a scoring moves, and by how much.' },
  details: {
    zh: [
      '同一份数据按改动前、改动后的评分标准各计一次分，再逐例对照：多少例上升、下降，等级从哪里到哪里，谁由合格变为不合格。',
      '给出两份评分标准，或者一份评分标准和 --against 加 Git 的版本（分支、标签、HEAD~1、提交号）：改动前取该版本中的同一文件。',
      '数据按现在的样子读。不写 --data 时用项目中唯一一份属于该评分标准的数据集；没有数据时可以先用 plumbline generate 生成。',
      '列出的个案先是等级、合格与否或有无总分改变的，再按总分变化的大小；JSON 列出全部有变化的个案。',
    ].join('\n'),
    en: [
      'The same data are scored by the rule before and after the change, and then compared case by case: how many go up or down, from',
      'which grade to which, who passes no more. Name two scorings, or one and a revision of Git with --against (a branch, a tag,',
      'HEAD~1, a hash): what was before is then the same file in that revision. The data are read as they are now; without --data the',
      'one dataset of the project that is for the scoring is taken, and without any, plumbline generate makes some up.',
      'Listed are first the cases whose grade, pass or having a total changed, then by the size of the change; JSON lists all that moved.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '已对照', en: 'compared' }],
    [1, { zh: '发生了 --fail-on 所说的改变，或者文档有错、数据缺列或没有个案', en: 'what --fail-on names has happened, or a document has errors, or the data lack a column or have no case' }],
    [2, { zh: '路径、文件、Git 有问题', en: 'a path, a file or Git is wrong' }],
  ],
  options: [
    { name: 'against', value: 'revision', summary: { zh: '与 Git 中这个版本的同一文件比较', en: 'compare with the same file in this revision of Git' } },
    { name: 'data', value: 'file', summary: { zh: '数据文件或 .dataset.yaml', en: 'data file or .dataset.yaml' } },
    { name: 'format', value: COMPARE_FORMATS.join('|'), choices: COMPARE_FORMATS, summary: { zh: '输出格式；默认 table', en: 'format of the output; table by default' } },
    { name: 'limit', value: 'n', summary: { zh: '列出的个案数；默认 20，JSON 不受限制', en: 'cases listed; 20 by default, all in JSON' } },
    { name: 'fail-on', value: TURNS.join('|'), choices: TURNS, repeatable: true, summary: { zh: '有个案改变（moved）、改变等级（grade）或合格与否（pass）时退出码为 1，可多次给出', en: 'exit with 1 when a case moves, changes its grade or its pass; may be given several times' } },
    ...DATA_OPTIONS,
  ],
  examples: [
    { command: 'plumbline compare old/service.scoring.yaml service.scoring.yaml --data tickets.csv', what: { zh: '两份评分标准', en: 'two scorings' } },
    { command: 'plumbline compare service.scoring.yaml --against HEAD --data june.dataset.yaml', what: { zh: '还没有提交的改动', en: 'what has not been committed yet' } },
    { command: 'plumbline compare service.scoring.yaml --against origin/main --fail-on grade --format markdown', what: { zh: '在 CI 中：有个案改变等级时不通过', en: 'in CI: fail when a case changes its grade' } },
    { command: 'plumbline compare service.scoring.yaml --against v1.0 --data tickets.csv --format html > change.html', what: { zh: '一页带图的报告', en: 'a page with a picture of who goes where' } },
  ],
  run: runCompare,
};

const DEFAULT_LIMIT = 20;

async function runCompare(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [inputs, names] = await openSides(args, host);
  const [before, after] = inputs;
  const speaking = args.has('locale') ? locale : (after.file.config.locale ?? locale);
  const sides: RuleSide[] = [];
  for (const [i, input] of inputs.entries()) {
    const name = names[i] ?? '';
    if (input.plan === null) refuse(input.errors, input.text, name, host, speaking, { zh: '没有对照', en: 'nothing was compared' });
    else sides.push({ name, input, compiled: input.compiled, plan: input.plan });
  }
  const [one, other] = sides;
  if (one === undefined || other === undefined) return EXIT.findings;
  const format = (args.value('format') ?? 'table') as CompareFormat;
  const limit = format === 'json' ? Infinity : (args.count('limit', 0) ?? DEFAULT_LIMIT);
  const compared = await compareOver(args, host, one, other, limit, speaking);
  if (compared === null) return EXIT.failed;
  const { comparison, data } = compared;
  const dataset = data.dataset?.title?.[speaking] ?? data.dataset?.id ?? data.shown;
  const sections = comparisonSections({ locale: speaking, locate: NOWHERE, before: one, after: other, comparison });
  const title = after.compiled.scoring.title?.[speaking] ?? other.plan.id;
  host.stdout(await COMPARE_WRITERS[format]({ ...compared, sides: [one, other], dataset, model: { kind: 'scoring', id: other.plan.id, locale: speaking, title, dataset, sections } }));
  complain(compared.after.problems, compared.after.count, data.shown, host, speaking);
  if (before.text !== after.text && compared.before.count !== compared.after.count) {
    const n = String(compared.before.count);
    host.stderr({ zh: `按改动前的评分标准，数据问题有 ${n} 处。\n`, en: `By the scoring before the change the data have ${n} ${n === '1' ? 'problem' : 'problems'}.\n` }[speaking]);
  }
  if (compared.before.unreadable || compared.after.unreadable) return EXIT.failed;
  const lacking = compared.before.lacking || compared.after.lacking;
  return lacking || args.values('fail-on').some((turn) => HAPPENED[turn as (typeof TURNS)[number]](compared, one, other)) ? EXIT.findings : EXIT.clean;
}

const HAPPENED: Readonly<Record<(typeof TURNS)[number], (compared: ComparedRuns, before: RuleSide, after: RuleSide) => boolean>> = {
  moved: ({ comparison: { moved } }) => moved > 0,
  grade: ({ comparison: { grades } }) => (grades?.changed ?? 0) > 0,
  // A pass mark that has come or gone changes the outcome of every case.
  pass: ({ comparison: { pass } }, before, after) => (pass === null ? (before.plan.pass === null) !== (after.plan.pass === null) : pass.gained + pass.lost > 0),
};

/** @throws InputError for anything but two files, or one and a revision */
async function openSides(args: Arguments, { cwd }: Host): Promise<readonly [inputs: readonly [ScoreInput, ScoreInput], names: readonly [string, string]]> {
  const [first, second] = args.positionals;
  const revision = args.value('against');
  if (first === undefined || (revision === undefined) === (second === undefined)) {
    throw new InputError({
      zh: '请给出改动前、改动后两份评分标准，或者一份评分标准和 --against 版本，例如 plumbline compare x.scoring.yaml --against HEAD。',
      en: 'Name the scorings before and after the change, or one scoring and a revision, as in plumbline compare x.scoring.yaml --against HEAD.',
    });
  }
  if (second !== undefined) return [[await openScoringFile(cwd, first), await openScoringFile(cwd, second)], [first, second]];
  const after = await openScoringFile(cwd, first);
  const text = textAtRevision(after.file.path, revision ?? '', first);
  return [[{ ...after, ...(await openScoringText(after.file, text)) }, after], [`${revision ?? ''}:${first}`, first]];
}
