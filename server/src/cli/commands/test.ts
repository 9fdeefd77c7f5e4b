/** `plumbline test`: the tests of scoring documents, worked out and compared exactly. */
import type { Locale } from '../../core/base/text.ts';
import { InputError } from '../../platform/input-error.ts';
import { displayPath } from '../../platform/node/paths.ts';
import { readText } from '../../platform/node/read-text.ts';
import { plan } from '../../platform/node/workspace.ts';
import type { Arguments } from '../arguments.ts';
import { colorWanted } from '../color.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { failureLine } from '../failure-line.ts';
import type { Host } from '../host.ts';
import { openScoringText } from '../score/input.ts';
import { reportFile, summarise, type FileReport } from '../test/report.ts';
import { TEST_FORMATS, TEST_WRITERS, type TestFormat } from '../test/writers.ts';

export const test: Command = {
  name: 'test',
  positionals: '[paths…]',
  summary: { zh: '逐一计算评分标准的测试用例，与预期核对。', en: 'Works out the tests of scoring documents and compares them with what they expect.' },
  details: {
    zh: [
      '用例写在评分标准的 tests 里：given 是输入，expect 是预期。不写路径时测试当前文件夹下的全部评分标准。',
      '不符的用例会说明预期什么、算出什么、是怎样算出来的，并说明哪些分档、等级、否决项、合格与否没有用例走到。',
    ].join('\n'),
    en: [
      'Tests stand under tests in a scoring: given are the inputs, expect is what should come out. Without paths all scorings',
      'below the current folder are tested. A test that fails says what was expected, what came out and how; what bands, grades,',
      'vetoes and outcomes no test has reached is told too.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '全部相符', en: 'all tests hold' }],
    [1, { zh: '有不符的用例，或文档有错误', en: 'a test fails or a document has errors' }],
    [2, { zh: '路径、文件有问题，或没有任何用例可以运行', en: 'a path or file is wrong, or there is no test to run' }],
  ],
  options: [
    { name: 'grep', short: 'g', value: 'text', repeatable: true, summary: { zh: '只看名称含有这段文字的用例，可多次给出', en: 'only tests whose name contains the text; may be given several times' } },
    { name: 'coverage', summary: { zh: '列出没有用例走到的分档、等级、否决项等', en: 'list the bands, grades, vetoes and the like that no test has reached' } },
    { name: 'format', value: TEST_FORMATS.join('|'), choices: TEST_FORMATS, summary: { zh: '输出格式；默认 pretty', en: 'format of the output; pretty by default' } },
    { name: 'color', summary: { zh: '总是用颜色', en: 'always use colours' } },
    { name: 'no-color', summary: { zh: '不用颜色', en: 'use no colours' } },
  ],
  examples: [
    { command: 'plumbline test', what: { zh: '测试当前文件夹下的全部评分标准', en: 'test all scorings below the current folder' } },
    { command: 'plumbline test service.scoring.yaml --coverage', what: { zh: '测试一份，并列出没有走到的', en: 'test one, and list what no test has reached' } },
    { command: 'plumbline test -g 否决 --format junit', what: { zh: '只看名称含“否决”的，供 CI 读取', en: 'those about one subject, for a CI system' } },
  ],
  run: runTest,
};

async function runTest(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const planned = plan({ cwd: host.cwd, paths: args.positionals });
  const scorings = planned.files.filter((f) => f.shown && f.name.kind === 'scoring');
  const speaking = args.has('locale') ? locale : (planned.files.find((f) => f.shown && f.config.locale)?.config.locale ?? locale);
  const failures = [...planned.failures];
  const words = args.values('grep').map((w) => w.toLowerCase());
  const wanted = (name: string): boolean => words.length === 0 || words.some((w) => name.toLowerCase().includes(w));
  const files: FileReport[] = [];
  for (const file of scorings) {
    const shown = displayPath(planned.base, file.path);
    try {
      const report = await reportFile(shown, await openScoringText(file, readText(file.path, shown)), wanted, speaking);
      // Of a document without a test that was asked for there is nothing to show.
      if (words.length === 0 || report.tests.length > 0 || report.errors.length > 0) files.push(report);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error);
    }
  }
  const summary = summarise(files);
  const format = (args.value('format') ?? 'pretty') as TestFormat;
  host.stdout(TEST_WRITERS[format]({ version: '1', files, summary }, { locale: speaking, color: colorWanted(args, host), coverage: args.has('coverage') }));
  const nothing = nothingRun(scorings.length, summary.tests + summary.refused, words);
  if (nothing && failures.length === 0) failures.push(nothing);
  for (const failure of failures) host.stderr(failureLine(failure, speaking));
  if (failures.length > 0) return EXIT.failed;
  return summary.failed > 0 || summary.refused > 0 ? EXIT.findings : EXIT.clean;
}

/** A run that asserts nothing must not look like one in which everything holds. */
function nothingRun(scorings: number, run: number, words: readonly string[]): InputError | undefined {
  if (run > 0) return undefined;
  if (scorings === 0) return new InputError({ zh: '这里没有评分标准可以测试。', en: 'There is no scoring to test here.' });
  if (words.length === 0) return new InputError({ zh: '评分标准里没有任何测试用例，什么也没有核对。', en: 'The scorings hold no tests, so nothing has been asserted.' });
  return new InputError({ zh: `没有名称含有“${words.join('”或“')}”的用例。`, en: `There is no test with "${words.join('" or "')}" in its name.` });
}
