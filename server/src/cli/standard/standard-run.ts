/** `plumbline report` of a standard or a catalog: the document, what the rest of its project makes of it, and whether targets are attained on data. */
import type { Locale } from '../../core/base/text.ts';
import { decisiveErrors, loadScoring, loadStandards, type DataProblem, type OpenStandard, type Project } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { readDataFile } from '../../platform/node/data-file.ts';
import { absolute, displayPath } from '../../platform/node/paths.ts';
import { readText } from '../../platform/node/read-text.ts';
import type { Plan, PlannedFile } from '../../platform/node/workspace.ts';
import { catalogView } from '../../view/catalog-view.ts';
import { NOWHERE, type ViewModel } from '../../view/model.ts';
import { standardView } from '../../view/standard-view.ts';
import { KEPT_PROBLEMS } from '../../view/problems.ts';
import type { Arguments } from '../arguments.ts';
import { complain, encodingOf, overrides } from '../data-options.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { openData, sourceOf } from '../score/input.ts';
import { refuse } from '../score/refuse.ts';

export interface StandardOutcome {
  readonly model: ViewModel;
  readonly locale: Locale;
  /** Absolute; null without data. */
  readonly data: string | null;
  readonly exit: ExitCode;
  /** Tells the problems in the data. */
  complain(): void;
}

/** A document with errors in its form is refused, and what is returned is the exit code. */
export async function runStandard(args: Arguments, host: Host, locale: Locale, given: string, workspace: Plan, file: PlannedFile): Promise<StandardOutcome | ExitCode> {
  const speaking = args.has('locale') ? locale : (file.config.locale ?? locale);
  const text = readText(file.path, given);
  const source = sourceOf(file, text);
  const errors = decisiveErrors(source, file.config);
  if (errors.length > 0) return refuse(errors, text, given, host, speaking, { zh: '没有写出报告', en: 'no report was written' });
  const standards = await loadStandards();
  const others = workspace.files.filter((f) => f !== file && f.name.kind !== 'config' && f.config.project === file.config.project);
  const project = standards.projectOf([source, ...others.map((f) => sourceOf(f, readText(f.path, displayPath(workspace.base, f.path))))]);
  const shared = { locale: speaking, locate: NOWHERE };
  const nothing = { locale: speaking, data: null, exit: EXIT.clean, complain: () => undefined };
  if (file.name.kind === 'catalog') {
    if (args.has('data')) throw new InputError({ zh: `${given} 是维度目录，没有可以代入的数据。`, en: `${given} is a catalog, which no data go with.` });
    return { ...nothing, model: catalogView({ ...shared, open: standards.openCatalog(source, project) }) };
  }
  const open = standards.openStandard(source, project);
  const chosen = await chooseData(host, args, workspace, file, open, project);
  if (chosen === null) return { ...nothing, model: standardView({ ...shared, open, dataset: null, attainment: null, problems: [], problemCount: 0 }) };
  const { measure, data } = chosen;
  const opened = standards.openMeasure(open, measure === null ? null : sourceOf(measure, readText(measure.path, displayPath(workspace.base, measure.path))));
  const kept: DataProblem[] = [];
  let unreadable = false;
  const run = opened.run(data.dataset, data.path, overrides(args, opened.inputs), (problem) => {
    if (problem.code === 'unreadable-data') unreadable = true;
    if (kept.length < KEPT_PROBLEMS) kept.push(problem);
  }, args.values('by'));
  readDataFile(data.path, data.shown, encodingOf(args, data.dataset?.encoding ?? null), (piece) => run.push(piece));
  run.end();
  const problemCount = run.problemCount();
  return {
    locale: speaking, data: data.path,
    model: standardView({
      ...shared, open, dataset: data.dataset?.title?.[speaking] ?? data.dataset?.id ?? data.shown, attainment: { outcomes: run.outcomes(), groups: run.groups(), cases: run.rows() },
      problems: kept.map((p) => ({ ...p, message: p.message[speaking] })), problemCount,
    }),
    exit: unreadable ? EXIT.failed : problemCount > 0 ? EXIT.findings : EXIT.clean,
    complain: () => { complain(kept, problemCount, data.shown, host, speaking); },
  };
}

interface Chosen {
  /** The scoring or survey that the data are for; null where they are the standard's own. */
  readonly measure: PlannedFile | null;
  readonly data: Awaited<ReturnType<typeof openData>>;
}

/**
 * What is named; else the one dataset of the standard, or else the one of what measures it; null where there is none.
 * @throws InputError when it cannot be used, or several could be meant
 */
async function chooseData({ cwd }: Host, args: Arguments, workspace: Plan, file: PlannedFile, open: OpenStandard, project: Project): Promise<Chosen | null> {
  const { openDataset } = await loadScoring();
  const { measuresOf } = await loadStandards();
  const measures = measuresOf(project, file.uri).map(({ uri, document }) => ({ id: document.id, file: workspace.files.find((f) => f.uri === uri) ?? null }));
  const ofMeasure = (of: string | undefined): (typeof measures)[number] | undefined => measures.find((m) => m.id === of);
  const owner = (of: string | undefined) => ({ workspace, file, id: ofMeasure(of)?.id ?? open.id });
  const given = args.value('data');
  const datasets = workspace.files.filter((f) => f.name.kind === 'dataset' && f.config.project === file.config.project).map((f) => ({ file: f, of: openDataset(sourceOf(f, readText(f.path, f.path))).of?.source }));
  if (given !== undefined) {
    const named = datasets.find((d) => d.file.path === absolute(cwd, given));
    return { measure: ofMeasure(named?.of)?.file ?? null, data: await openData(cwd, owner(named?.of), given) };
  }
  const own = datasets.filter((d) => d.of === open.id && ofMeasure(d.of) === undefined);
  const [of] = [...own, ...datasets.filter((d) => ofMeasure(d.of) !== undefined)].map((d) => d.of);
  return of === undefined ? null : { measure: ofMeasure(of)?.file ?? null, data: await openData(cwd, owner(of), undefined) };
}
