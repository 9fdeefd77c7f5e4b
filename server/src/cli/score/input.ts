/** Finds what is to be scored: the scoring document, sound enough to compute with, and the data with the way to read them. */
import type { Diagnostic } from '../../core/base/diagnostic.ts';
import type { DocumentKind } from '../../core/base/document-kind.ts';
import { checkFile, checkTogether, decisiveErrors, loadScoring, rules, type CompiledScoring, type Dataset, type ScoringPlan, type SourceFile } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { datasetSource } from '../../platform/node/data-file.ts';
import { noDocument } from '../../platform/node/failures.ts';
import { absolute, displayPath } from '../../platform/node/paths.ts';
import { readText } from '../../platform/node/read-text.ts';
import { plan as planFiles, type Plan, type PlannedFile } from '../../platform/node/workspace.ts';
import { notOne } from '../not-one.ts';

export interface ScoreInput {
  readonly workspace: Plan;
  readonly file: PlannedFile;
  readonly text: string;
  readonly compiled: CompiledScoring;
  /** Null when the document has errors or does not say how to compute. */
  readonly plan: ScoringPlan | null;
  /** What is wrong with the document, errors of reading it and of its form only. */
  readonly errors: readonly Pick<Diagnostic, 'rule' | 'message' | 'span'>[];
}

/** A document that data are for. */
export interface DataOwner {
  readonly workspace: Plan;
  readonly file: PlannedFile;
  readonly id: string;
}

export interface DataInput {
  /** Absolute. */
  readonly path: string;
  /** As it is named in messages and in the report. */
  readonly shown: string;
  readonly dataset: Dataset | null;
}

/** `kinds` are all that the command takes, a scoring among them. @throws InputError when there is no such scoring */
export async function openScoringFile(cwd: string, given: string, kinds: readonly DocumentKind[] = ['scoring']): Promise<ScoreInput> {
  const workspace = planFiles({ cwd, paths: [given] });
  const [failure] = workspace.failures;
  if (failure) throw failure;
  const named = workspace.files.filter((f) => f.shown && f.name.kind !== 'config');
  const [file] = named;
  if (file === undefined || named.length > 1 || file.name.kind !== 'scoring') throw notOne(given, kinds);
  return { workspace, file, ...(await openScoringText(file, readText(file.path, given))) };
}

/** A scoring document of a plan, sound enough to compute with or with every reason why not. */
export async function openScoringText(file: PlannedFile, text: string): Promise<Pick<ScoreInput, 'text' | 'compiled' | 'plan' | 'errors'>> {
  const source = sourceOf(file, text);
  const { openScoring } = await loadScoring();
  const errors = decisiveErrors(source, file.config);
  const compiled = openScoring(source);
  const own = compiled.problems.map(({ code, message, span }) => ({ rule: `scoring-${code}`, message, span }));
  // The schema says in its own words what the plan would say again in others.
  const shown = errors.length > 0 ? errors : own;
  return { text, compiled, plan: shown.length > 0 ? null : compiled.plan, errors: shown };
}

export const sourceOf = (file: PlannedFile, text: string): SourceFile => ({
  uri: file.uri,
  path: file.path,
  kind: file.name.kind,
  nameId: file.name.id,
  language: file.name.language,
  text,
  project: file.config.project,
});

/** The catalogs of the project that a file belongs to. */
export const catalogsOf = (workspace: Plan, file: PlannedFile): readonly SourceFile[] =>
  workspace.files.filter((f) => f.name.kind === 'catalog' && f.config.project === file.config.project).map((f) => sourceOf(f, readText(f.path, displayPath(workspace.base, f.path))));

/** What the rules on scoring find in the document by itself. */
export function scoringFindings(source: SourceFile, file: PlannedFile): readonly Diagnostic[] {
  const groups = new Map(rules().map((r) => [r.id, r.group]));
  const found = checkTogether([checkFile(source, file.config)], () => file.config).get(source.uri) ?? [];
  return found.filter((d) => groups.get(d.rule) === 'scoring');
}

/**
 * The data to score or to analyse: a data file, a dataset document, or, where nothing is named, the one dataset of the project
 * that is for this document.
 * @throws InputError when they cannot be used
 */
export async function openData(cwd: string, input: DataOwner, given: string | undefined): Promise<DataInput> {
  if (given === undefined) return onlyDataset(input);
  const path = absolute(cwd, given);
  const name = input.file.config.fileName(path);
  if (name === undefined) return { path, shown: given, dataset: null };
  if (name.kind !== 'dataset') {
    throw new InputError({ zh: `${given} 不是数据：请给出数据文件或 .dataset.yaml 文件。`, en: `${given} holds no data: name a data file or a .dataset.yaml file.` });
  }
  const workspace = planFiles({ cwd, paths: [given] });
  const file = workspace.files.find((f) => f.shown && f.name.kind === 'dataset');
  if (file === undefined) throw workspace.failures[0] ?? noDocument(given);
  const { openDataset } = await loadScoring();
  const dataset = openDataset(sourceOf(file, readText(file.path, given)));
  return fromDataset(input, dataset, file, given, workspace.base);
}

async function onlyDataset(input: DataOwner): Promise<DataInput> {
  const { openDataset } = await loadScoring();
  const { id } = input;
  const found = input.workspace.files
    .filter((f) => f.name.kind === 'dataset' && f.config.project === input.file.config.project)
    .map((file) => ({ file, dataset: openDataset(sourceOf(file, readText(file.path, file.path))) }))
    .filter(({ dataset }) => dataset.of?.source === id);
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    return fromDataset(input, only.dataset, only.file, displayPath(input.workspace.base, only.file.path), input.workspace.base);
  }
  const names = found.map(({ file }) => displayPath(input.workspace.base, file.path)).join(', ');
  throw found.length === 0
    ? new InputError({ zh: `没有数据：请用 --data 给出数据文件或数据集（项目中没有 of: ${id} 的数据集）。`, en: `No data: name a data file or a dataset with --data (the project has no dataset of: ${id}).` })
    : new InputError({ zh: `有几份数据集（${names}），请用 --data 选一份。`, en: `There are several datasets (${names}); choose one with --data.` });
}

function fromDataset({ id }: DataOwner, dataset: Dataset, file: PlannedFile, given: string, workspace: string): DataInput {
  if (dataset.of !== null && dataset.of.source !== id) {
    throw new InputError({
      zh: `数据集 ${given} 属于 ${dataset.of.source}，不是 ${id} 的数据。`,
      en: `The dataset ${given} is for ${dataset.of.source}, not for ${id}.`,
    });
  }
  if (dataset.source === null) throw new InputError({ zh: `数据集 ${given} 没有写 source。`, en: `The dataset ${given} has no source.` });
  const path = datasetSource(file.path, dataset.source.source, workspace);
  return { path, shown: displayPath(workspace, path), dataset };
}
