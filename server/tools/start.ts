/**
 * What `npm start` runs after the build: the built command line checks every sample and scores the sample tickets, as a
 * person would by hand. Exits 1 when a sample has other findings than it announces, 2 when the command line fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SAMPLES, sampleProjects, type ExpectedFinding, type SampleProject } from './sample-projects.ts';

const ROOT = dirname(SAMPLES);
const CLI = join(ROOT, 'dist/cli.cjs');
const TICKETS = 'samples/scoring-mended';

type Locale = 'zh' | 'en';

const WORDS = {
  zh: {
    checking: '一、检查全部示例',
    clean: '没有发现问题',
    announced: (n: number) => `${n} 个问题，与预期一致`,
    different: '与预期不同',
    missing: '应当报告而没有报告',
    unexpected: '没有预期',
    total: (projects: number, documents: number) => `${projects} 个示例、${documents} 个文件，全部与预期一致。`,
    differing: (n: number) => `${n} 个示例与预期不同。`,
    scoring: '二、给六十张示例工单打分',
    next: [
      '接下来可以试试：',
      '  node dist/cli.cjs check samples/regulation-draft     看一份送审稿里的毛病，逐处指出',
      '  node dist/cli.cjs explain dimension-alias            问一条规则为什么，怎样改',
      '  samples/README.md                                    挑一个示例，复制出去，改成自己的标准',
    ],
    failed: '命令行没有运行成功。',
    notBuilt: '没有找到 dist/cli.cjs，请先运行 npm run build。',
  },
  en: {
    checking: '1. All samples checked',
    clean: 'no findings',
    announced: (n: number) => `${n} finding(s), as announced`,
    different: 'not as announced',
    missing: 'announced but not found',
    unexpected: 'not announced',
    total: (projects: number, documents: number) => `${projects} samples with ${documents} files, all as announced.`,
    differing: (n: number) => `${n} sample(s) are not as announced.`,
    scoring: '2. Sixty sample tickets scored',
    next: [
      'What to try next:',
      '  node dist/cli.cjs check samples/regulation-draft     the slips of a draft, each in its place',
      '  node dist/cli.cjs explain dimension-alias            why a rule is there and how to mend what it finds',
      '  samples/README.md                                    choose a sample, copy it, make it your own standard',
    ],
    failed: 'The command line did not run to its end.',
    notBuilt: 'There is no dist/cli.cjs; run npm run build first.',
  },
} as const;

process.exitCode = start();

function start(): number {
  const { values } = parseArgs({ options: { locale: { type: 'string', default: 'zh' } } });
  const locale: Locale = values.locale === 'en' ? 'en' : 'zh';
  const words = WORDS[locale];
  if (!existsSync(CLI)) {
    console.error(words.notBuilt);
    return 2;
  }
  console.log(`${words.checking}\n`);
  const report = checkSamples(locale);
  if (report === undefined) {
    console.error(words.failed);
    return 2;
  }
  const projects = sampleProjects();
  const differing = projects.filter((project) => !show(project, report, locale));
  console.log(`\n${differing.length === 0 ? words.total(projects.length, report.files) : words.differing(differing.length)}\n`);

  console.log(`${words.scoring}\n`);
  const data = ['score', join(TICKETS, 'ticket-scoring.scoring.yaml'), '--data', join(TICKETS, 'tickets.dataset.yaml'), '--locale', locale];
  const scored = spawnSync(process.execPath, [CLI, ...data], { cwd: ROOT, stdio: 'inherit' });
  if (scored.status !== 0) {
    console.error(words.failed);
    return 2;
  }
  console.log(`\n${words.next.join('\n')}`);
  return differing.length === 0 ? 0 : 1;
}

/** A finding of the report as it is compared: the message in one language only. */
interface Found extends Omit<ExpectedFinding, 'message'> {
  readonly message: string;
}

interface Report {
  /** How many were checked. */
  readonly files: number;
  readonly findings: readonly (Omit<Found, 'line'> & { readonly range: { readonly start: { readonly line: number } } })[];
}

/** Undefined when the command line did not do its work: exit 1 only says that there are findings. */
function checkSamples(locale: Locale): Report | undefined {
  const run = spawnSync(process.execPath, [CLI, 'check', 'samples', '--format', 'json', '--locale', locale], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  process.stderr.write(run.stderr);
  return run.status === 0 || run.status === 1 ? (JSON.parse(run.stdout) as Report) : undefined;
}

/** Prints one line about the sample, and what differs under it; true when all is as announced. */
function show(project: SampleProject, report: Report, locale: Locale): boolean {
  const words = WORDS[locale];
  const folder = `samples/${project.name}/`;
  const found = report.findings
    .filter((f) => f.file.startsWith(folder))
    .map((f) => describe({ ...f, file: f.file.slice(folder.length), line: f.range.start.line + 1 }));
  const expected = project.expected.map((f) => describe({ ...f, message: f.message[locale] }));
  const missing = expected.filter((f) => !found.includes(f));
  const unexpected = found.filter((f) => !expected.includes(f));
  const same = missing.length === 0 && unexpected.length === 0 && found.length === expected.length;
  const outcome = same ? (found.length === 0 ? words.clean : words.announced(found.length)) : words.different;
  console.log(`  ${same ? '✓' : '✗'} ${project.name.padEnd(25)} ${outcome} — ${project.title[locale]}`);
  for (const finding of missing) console.log(`      − ${words.missing}: ${finding}`);
  for (const finding of unexpected) console.log(`      + ${words.unexpected}: ${finding}`);
  return same;
}

function describe(f: Found): string {
  return `${f.file}:${f.line} ${f.severity} ${f.rule} ${f.message}`;
}
