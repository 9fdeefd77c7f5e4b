/** `plumbline check`: findings of files, folders, globs or standard input, in one or several formats. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_FILE } from '../../core/base/document-kind.ts';
import type { Diagnostic, Severity } from '../../core/base/diagnostic.ts';
import { LineIndex } from '../../core/base/line-index.ts';
import type { Locale } from '../../core/base/text.ts';
import { INTERNAL_ERROR } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { absolute, displayPath, realLocation, toPosix } from '../../platform/node/paths.ts';
import { readStdin } from '../../platform/node/read-text.ts';
import type { Request } from '../../platform/node/workspace.ts';
import type { Arguments } from '../arguments.ts';
import { checkRun, type CheckRun } from '../check-run.ts';
import { colorWanted } from '../color.ts';
import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { failureLine } from '../failure-line.ts';
import type { Host } from '../host.ts';
import { atLeast, reportFindings, summarise, type Finding, type Report, type Source } from '../report.ts';
import { piecesOf } from '../reporters/reporter.ts';
import { FORMATS, REPORTERS, type Format } from '../reporters/table.ts';
import { outputTargets, refuseInputs } from '../output-targets.ts';
import { CHECK_DETAILS, CHECK_EXAMPLES, CHECK_OPTIONS } from './check-options.ts';

export const check: Command = {
  name: 'check',
  positionals: '[paths…]',
  summary: { zh: '检查服务标准、评分规则、问卷等文档，报告问题。', en: 'Checks service standards, scoring rules, surveys and the like, and reports what is wrong.' },
  details: CHECK_DETAILS,
  options: CHECK_OPTIONS,
  examples: CHECK_EXAMPLES,
  run: runCheck,
};

async function runCheck(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const outputs = args.values('output').map(parseOutput);
  const targets = outputTargets(outputs.map((o) => o.path), host.cwd);
  const format = (args.value('format') ?? 'pretty') as Format;
  const least = (args.value('severity') ?? 'hint') as Severity;
  const maxWarnings = args.count('max-warnings', 0) ?? Infinity;
  const options = {
    threads: args.count('threads', 1),
    workerScript: host.workerScript,
    fix: (d: Diagnostic) => (args.has('fix') || args.has('diff')) && atLeast(d.severity, least),
  };
  const request = requestOf(args, host);
  let run = await checkRun(request, options);
  refuseInputs(targets, run);
  const fixed = run.fixed;
  const writing = args.has('fix') && !args.has('diff') && request.overlay === undefined;
  const unwritten = writing && fixed.length > 0 ? await writeAll(run) : [];
  // A mended configuration may judge the other files differently, and what was not written is still wrong.
  if (unwritten.length > 0 || (writing && fixed.some((f) => f.path.endsWith(`/${CONFIG_FILE}`)))) {
    run = { ...(await checkRun(request, { ...options, fix: () => false })), fixed };
  }
  const written = fixed.filter((f) => !unwritten.some((u) => u.path === f.path));
  const failures = [...run.failures, ...unwritten.map((u) => u.error)];
  const speaking = args.has('locale') ? locale : (run.plan.files.find((f) => f.shown && f.config.locale)?.config.locale ?? locale);
  const findings = findingsOf(run, speaking, least);
  const exitCode = worst(exitCodeOf(findings, failures.length, maxWarnings), args.has('diff') && fixed.length > 0);
  const report: Report = {
    locale: speaking,
    version: host.version,
    baseUri: `${pathToFileURL(run.plan.base).href.replace(/\/$/, '')}/`,
    files: run.files.filter((f) => f.file.shown).map((f) => displayPath(run.plan.base, f.file.path)),
    findings,
    summary: summarise(findings),
    failures: failures.map((f) => f.text),
    fixed: args.has('fix') && !args.has('diff') ? { count: written.reduce((sum, f) => sum + f.count, 0), files: written.map((f) => f.file) } : null,
    exitCode,
    source: sources(run),
  };
  for (const failure of failures) host.stderr(failureLine(failure, speaking));
  await print(report, format, args, host, run, request);
  const failed = await writeOutputs(report, outputs, host);
  return failed ? EXIT.failed : exitCode;
}

function requestOf(args: Arguments, host: Host): Request {
  const name = args.value('stdin-filename');
  if (name === undefined) return { cwd: host.cwd, paths: args.positionals };
  if (args.positionals.length > 0) {
    throw new InputError({
      zh: '--stdin-filename 检查的是标准输入，不能同时给出路径。',
      en: 'With --stdin-filename standard input is checked: no paths can be given.',
    });
  }
  const path = realLocation(absolute(host.cwd, name));
  return { cwd: host.cwd, paths: [], overlay: { given: name, path, text: readStdin(name) } };
}

function parseOutput(value: string): { format: Format; path: string } {
  const at = value.indexOf(':');
  const format = FORMATS.find((f) => f === value.slice(0, at));
  const path = value.slice(at + 1);
  if (format && path !== '') return { format, path };
  throw new InputError({
    zh: `选项 --output 的形式是 格式:文件，例如 sarif:report.sarif，而不是“${value}”；格式可以是 ${FORMATS.join('、')}。`,
    en: `The option --output takes format:file, such as sarif:report.sarif, not "${value}"; the formats are ${FORMATS.join(', ')}.`,
  });
}

async function writeAll(run: CheckRun): Promise<{ path: string; error: InputError }[]> {
  const { replaceText } = await import('../../platform/node/write-text.ts');
  const failed: { path: string; error: InputError }[] = [];
  for (const { path, file, before, after } of run.fixed) {
    try {
      replaceText(path, before, after, file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed.push({ path, error });
    }
  }
  return failed;
}

function findingsOf(run: CheckRun, locale: Locale, least: Severity): Finding[] {
  const { base } = run.plan;
  const byUri = new Map(run.files.map(({ file }) => [file.uri, displayPath(base, file.path)]));
  const files = run.files
    .filter((f) => f.file.shown)
    .map(({ file, diagnostics }) => ({ file: displayPath(base, file.path), diagnostics: diagnostics.filter((d) => atLeast(d.severity, least)) }));
  return reportFindings(files, locale, (uri) => byUri.get(uri) ?? dataPath(uri, base), sources(run));
}

/** A file of data is shown like a document; what is built in has no path. */
const dataPath = (uri: string, base: string): string => (uri.startsWith('file:') ? displayPath(base, toPosix(fileURLToPath(uri))) : uri);

/** Texts by displayed path; a place in something that is not a file of the run, such as a built-in catalog, has none. */
function sources(run: CheckRun): (file: string) => Source {
  const texts = new Map(run.files.map(({ file, text }) => [displayPath(run.plan.base, file.path), text]));
  const made = new Map<string, Source>();
  return (file) => {
    let source = made.get(file);
    if (!source) {
      const text = texts.get(file) ?? '';
      source = { text, lines: new LineIndex(text) };
      made.set(file, source);
    }
    return source;
  };
}

/** Only findings that are shown count. An invalid configuration is a failure: under it nothing that was found can be trusted. */
function exitCodeOf(findings: readonly Finding[], failures: number, maxWarnings: number): ExitCode {
  const errors = findings.filter((f) => f.severity === 'error');
  const broken = errors.some((f) => f.rule === INTERNAL_ERROR || f.file === CONFIG_FILE || f.file.endsWith(`/${CONFIG_FILE}`));
  if (failures > 0 || broken) return EXIT.failed;
  const warnings = findings.filter((f) => f.severity === 'warning').length;
  return errors.length > 0 || warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}

const worst = (code: ExitCode, changes: boolean): ExitCode => (changes && code === EXIT.clean ? EXIT.findings : code);

/** Standard output takes the report; with `--diff` the changes, with fixes of standard input its text, and then the report goes to standard error. */
async function print(report: Report, format: Format, args: Arguments, host: Host, run: CheckRun, request: Request): Promise<void> {
  const color = colorWanted(args, host);
  if (args.has('diff')) {
    const { unifiedDiff } = await import('../diff.ts');
    host.stdout(run.fixed.map((f) => unifiedDiff(f, color)).join(''));
    if (!args.has('quiet') && format === 'pretty') host.stderr((await import('../reporters/pretty.ts')).diffSummary(report, run.fixed));
    return;
  }
  const reporter = await REPORTERS[format]();
  const rendered = await reporter(report, { color, quiet: args.has('quiet') });
  const asFilter = args.has('fix') && request.overlay;
  if (asFilter) host.stdout(run.fixed[0]?.after ?? asFilter.text);
  for (const piece of piecesOf(rendered)) (asFilter ? host.stderr : host.stdout)(piece);
  if (asFilter) return;
  const summaryFile = host.env['GITHUB_STEP_SUMMARY'];
  if (format !== 'github' || !summaryFile) return;
  const { appendText } = await import('../../platform/node/write-text.ts');
  appendText(summaryFile, [...piecesOf(await (await REPORTERS.markdown())(report, { color: false, quiet: false }))].join(''));
}

/** @returns whether one could not be written */
async function writeOutputs(report: Report, outputs: readonly { format: Format; path: string }[], host: Host): Promise<boolean> {
  let failed = false;
  for (const { format, path } of outputs) {
    const reporter = await REPORTERS[format]();
    const rendered = await reporter(report, { color: false, quiet: false });
    try {
      (await import('../../platform/node/write-text.ts')).writeOutput(absolute(host.cwd, path), piecesOf(rendered), path);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      host.stderr(failureLine(error, report.locale));
      failed = true;
    }
  }
  return failed;
}

