/** `plumbline generate`: made-up cases for a scoring, to try it out where there are no data. */
import type { Locale } from '../../core/base/text.ts';
import { loadScoring } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute } from '../../platform/node/paths.ts';
import { writeOutput } from '../../platform/node/write-text.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { outputTargets } from '../output-targets.ts';
import { openScoringFile } from '../score/input.ts';
import { refuse } from '../score/refuse.ts';

const COUNT = 1_000;
const SEED = 1;
const MOST = 1_000_000;

export const generate: Command = {
  name: 'generate',
  positionals: '<scoring>',
  maxPositionals: 1,
  summary: { zh: '按评分标准的输入生成个案，没有数据时也能试算。', en: 'Makes up cases from the inputs of a scoring, to try it out where there are no data.' },
  details: {
    zh: [
      '写出一份 CSV：列名是输入的名称，不需要数据集就能读。每个选项、相邻两个边界之间的值、边界本身都会出现；值不超出取值范围，',
      '声明了步长的落在步长上。一半个案的各项互不相关，另一半从样样都好到样样都差，好让总分铺满分值范围；单独就会触发否决或使',
      '个案不能计分的值只占约一成；二十例中约有一例缺一个不是必填的值。',
      '同一份评分标准、同一个种子、同样的例数，生成的数据总是相同。这些数据是编造的，不能用来说明真实的服务水平。',
    ].join('\n'),
    en: [
      'Writes CSV whose columns are named like the inputs, to be read without a dataset. Every choice occurs, numbers between two',
      'boundaries and the boundaries themselves; values lie within their domain and on their declared steps. In one half of the cases',
      'the values have nothing to do with each other, in the other they go from all good to all bad, so that the totals spread over the',
      'scale; values that alone trigger a veto or keep a case from being scored are kept to about a tenth, and about one case in twenty',
      'lacks an answer that is not required. The same scoring, seed and number always give the same data. They are made up, and say',
      'nothing of how good a service is.',
    ].join('\n'),
  },
  exits: [
    [0, { zh: '已生成', en: 'made' }],
    [1, { zh: '文档有错误', en: 'the document has errors' }],
    [2, { zh: '路径或文件有问题', en: 'a path or file is wrong' }],
  ],
  options: [
    { name: 'count', short: 'n', value: 'n', summary: { zh: `例数；默认 ${String(COUNT)}`, en: `how many cases; ${String(COUNT)} by default` } },
    { name: 'seed', value: 'n', summary: { zh: `随机数的种子；默认 ${String(SEED)}`, en: `seed of the random numbers; ${String(SEED)} by default` } },
    { name: 'output', short: 'o', value: 'file', summary: { zh: '写到哪个文件；默认写到标准输出', en: 'file to write; standard output by default' } },
  ],
  examples: [
    { command: 'plumbline generate service.scoring.yaml --count 500 --seed 7 --output cases.csv', what: { zh: '五百例写到文件', en: 'five hundred cases into a file' } },
    { command: 'plumbline generate service.scoring.yaml -o cases.csv && plumbline score service.scoring.yaml --data cases.csv', what: { zh: '生成后计分', en: 'make them up and score them' } },
  ],
  run: runGenerate,
};

async function runGenerate(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  if (given === undefined) throw new InputError({ zh: '请给出一份评分标准，例如 plumbline generate x.scoring.yaml。', en: 'Name a scoring, as in plumbline generate x.scoring.yaml.' });
  const count = args.count('count', 0) ?? COUNT;
  if (count > MOST) throw new InputError({ zh: `选项 --count 最多 ${String(MOST)}。`, en: `The option --count is ${String(MOST)} at most.` });
  const seed = args.count('seed', 0) ?? SEED;
  const output = args.value('output');
  if (output !== undefined) outputTargets([output], host.cwd);
  const input = await openScoringFile(host.cwd, given);
  const speaking = args.has('locale') ? locale : (input.file.config.locale ?? locale);
  if (input.plan === null) return refuse(input.errors, input.text, given, host, speaking, { zh: '没有生成', en: 'nothing was made' });
  const { generateCases } = await loadScoring();
  const pieces = generateCases(input.compiled, input.plan, { seed, count });
  if (output === undefined) {
    for (const piece of pieces) {
      if (host.stdoutClosed?.() === true) return EXIT.failed;
      host.stdout(piece);
    }
    return EXIT.clean;
  }
  writeOutput(absolute(host.cwd, output), pieces, output);
  host.stdout({ zh: `写出 ${output}：${String(count)} 例，种子 ${String(seed)}\n`, en: `wrote ${output}: ${String(count)} cases, seed ${String(seed)}\n` }[speaking]);
  return EXIT.clean;
}
