/** A whole check, from the request to settled findings, with fixes where they are asked for. Prints nothing. */
import type { Diagnostic } from '../core/base/diagnostic.ts';
import { checkTogether, EffectiveConfig, type DataFacts, type FileResult } from '../core/service.ts';
import type { InputError } from '../platform/input-error.ts';
import { checkFiles, checkText, type CheckedFile } from '../platform/node/check-files.ts';
import { displayPath } from '../platform/node/paths.ts';
import { plan, type Plan, type Request } from '../platform/node/workspace.ts';
import { applyFixes } from '../core/base/apply-fixes.ts';

export interface Settled extends CheckedFile {
  /** Empty for a file that is not shown. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FixedFile {
  readonly path: string;
  /** Displayed path. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Findings fixed in it. */
  readonly count: number;
}

export interface CheckRun {
  readonly plan: Plan;
  readonly files: readonly Settled[];
  readonly failures: readonly InputError[];
  /** What safe fixes made of the texts; empty when none was asked for. Nothing has been written. */
  readonly fixed: readonly FixedFile[];
}

/** Fixes may uncover further findings with fixes; so many rounds are enough for all but a defect. */
const MAX_PASSES = 50;

export async function checkRun(
  request: Request,
  options: { readonly threads: number | undefined; readonly workerScript: string; readonly fix: (d: Diagnostic) => boolean },
): Promise<CheckRun> {
  const planned = plan(request);
  const overlay = request.overlay && new Map([[request.overlay.path, request.overlay.text]]);
  const checked = await checkFiles(planned, { threads: options.threads, workerScript: options.workerScript, overlay });
  const failures = [...planned.failures, ...checked.failures];
  // What reads data is loaded only where there are some.
  const hasData = checked.files.some(({ file }) => file.shown && file.name.kind === 'dataset');
  const read = hasData ? await (await import('../platform/node/check-data.ts')).dataReader(planned.base) : undefined;
  const settle: Settle = (files) => settleAll(files, read?.(files));
  const { files, fixed } = fixAll(settle(checked.files), planned.base, options.fix, settle);
  return { plan: planned, files, failures, fixed };
}

type Settle = (files: readonly CheckedFile[]) => Settled[];

function settleAll(files: readonly CheckedFile[], data: ReadonlyMap<string, DataFacts> | undefined): Settled[] {
  const configs = new Map(files.map(({ file }) => [file.uri, file.config]));
  const fallback = new EffectiveConfig([], '/');
  const results: FileResult[] = files.map((f) => f.result);
  const found = checkTogether(results, (index) => configs.get(index.uri) ?? fallback, data);
  return files.map((f) => ({ ...f, diagnostics: f.file.shown ? (found.get(f.file.uri) ?? []) : [] }));
}

/** Fixes and checks again until nothing is left to fix, or a text comes back that has been there before. */
function fixAll(
  first: readonly Settled[],
  base: string,
  wanted: (d: Diagnostic) => boolean,
  settle: Settle,
): { files: readonly Settled[]; fixed: FixedFile[] } {
  let files = first;
  const counts = new Map<string, number>();
  const seen = new Map(first.map(({ file, text }) => [file.uri, new Set([text])]));
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const fixable = files.filter((f) => f.file.shown).map(({ file, text, diagnostics }) => ({ uri: file.uri, text, diagnostics: diagnostics.filter(wanted) }));
    const { texts, counts: now } = applyFixes(fixable);
    const cycle = [...texts].some(([uri, text]) => seen.get(uri)?.has(text));
    if (texts.size === 0 || cycle) break;
    for (const [uri, count] of now) counts.set(uri, (counts.get(uri) ?? 0) + count);
    files = settle(
      files.map((f) => {
        const text = texts.get(f.file.uri);
        if (text === undefined) return f;
        seen.get(f.file.uri)?.add(text);
        return { file: f.file, text, result: checkText(f.file, text) };
      }),
    );
  }
  const fixed = files.flatMap(({ file, text }, i): FixedFile[] => {
    const before = first[i]?.text ?? text;
    if (before === text) return [];
    return [{ path: file.path, file: displayPath(base, file.path), before, after: text, count: counts.get(file.uri) ?? 0 }];
  });
  return { files, fixed };
}
