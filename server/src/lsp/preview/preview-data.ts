/** The sample data of previews: which there are for a document, read once and kept as long as they are the same. */
import { measuresOf, type DataJob } from '../../core/language-service.ts';
import { loadScoring, type SourceFile } from '../../core/service.ts';
import type { Pace, PreviewData, PreviewJob } from '../../preview/job.ts';
import { MadeUpCases, madeUpTitle, sound, USUAL } from '../../preview/made-up.ts';
import { ScoredRuns } from '../../preview/scored-run.ts';
import type { Against, Before, Preview, PreviewSource, PreviewSubject } from '../../protocol/preview.ts';
import type { RequestContext, Session } from '../session.ts';
import { canonical } from '../uri.ts';
import { Recent } from './recent.ts';

interface Kept {
  readonly dataset: string;
  readonly text: string;
  readonly epoch: number;
  readonly data: PreviewData;
}

/** Data files that are kept at a time. */
const KEPT = 3;
/** Bytes of files that were given to panels, and letters of texts as they were: a few panels are far from either. */
const GIVEN_BYTES = 100_000_000;
const BEFORE_LETTERS = 20_000_000;

export class PreviewFiles {
  /** What was given to the panel of a document, by its canonical uri. */
  readonly #given = new Recent<PreviewData>(GIVEN_BYTES, ({ bytes }) => bytes.length);
  /** By canonical uri and what it is. */
  readonly #before = new Recent<Before>(BEFORE_LETTERS, (before) => ('text' in before ? before.text.length : 0));
  #kept: readonly Kept[] = [];
  readonly #madeUp = new MadeUpCases();
  readonly runs = new ScoredRuns();

  give(uri: string, name: string, text: string): void {
    this.#given.set(canonical(uri), { dataset: null, name, uri: null, bytes: new TextEncoder().encode(text) });
  }

  /** Tells what a document was. */
  tellBefore(uri: string, against: Against, before: Before): void {
    this.#before.set(`${against} ${canonical(uri)}`, before);
  }

  before({ document }: RequestContext, against: Against | null | undefined): (Before & { readonly against: Against }) | null {
    const found = against ? this.#before.get(`${against} ${document.file.uri}`) : undefined;
    return against && found ? { ...found, against } : null;
  }

  /**
   * The data that can be chosen, in this order unless something else is asked for: what was given to the panel, datasets as far
   * as their data may be read, cases made up for a scoring.
   */
  sources(session: Session, context: RequestContext, asked: PreviewSource | null): Preview['sources'] {
    const { document, project, locale } = context;
    const given = this.#given.get(document.file.uri);
    const datasets = jobsFor(session, context);
    const generation = sound(asked?.type === 'generated' ? asked : USUAL);
    const listed: Preview['sources'] = [
      ...(given === undefined ? [] : [{ source: { type: 'given', name: given.name } as const, label: given.name }]),
      ...datasets.map(({ dataset }) => {
        const symbol = project.files.find((f) => f.uri === dataset)?.document;
        return { source: { type: 'dataset', uri: session.clientUri(dataset) } as const, label: symbol?.label?.[locale] ?? symbol?.id ?? dataset };
      }),
    ];
    const madeUp: Preview['sources'] = document.kind === 'scoring' ? [{ source: { type: 'generated', ...generation }, label: madeUpTitle(generation)[locale] }] : [];
    return session.readsData ? [...listed, ...madeUp] : [...madeUp, ...listed];
  }

  /** Null where the data cannot be read, which the findings of the dataset say. */
  async read(session: Session, context: RequestContext, source: PreviewSource, pace: Pace): Promise<PreviewData | null> {
    if (source.type === 'generated') return this.#madeUp.of(context.document.file, source, pace);
    if (source.type === 'given') return this.#given.get(context.document.file.uri) ?? null;
    const { workspace } = session.service;
    const uri = canonical(source.uri);
    const job = jobsFor(session, context).find((j) => j.dataset === uri);
    const dataset = session.service.analysis(uri)?.file;
    if (job === undefined || dataset === undefined || !session.readsData) return null;
    const epoch = session.dataFiles.epoch(job);
    const known = this.#kept.find((k) => k.dataset === uri && k.text === dataset.text && k.epoch === epoch);
    if (known !== undefined) return known.data;
    const { openDataset } = await loadScoring();
    const found = await session.platform.data(uri, job.source, workspace.roots, openDataset(dataset).encoding);
    if (found.state !== 'open') return null;
    const data = { dataset, name: found.shown, uri: session.clientUri(found.uri), bytes: new TextEncoder().encode(await textOf(found.pieces)) };
    this.#kept = [{ dataset: uri, text: dataset.text, epoch, data }, ...this.#kept.filter((k) => k.dataset !== uri)].slice(0, KEPT);
    return data;
  }

  /** What measures a standard where its data are of that; null where they are its own. */
  measure(session: Session, { file, data }: PreviewJob): SourceFile | null {
    const target = session.service.workspace.dataJobs().find((j) => j.dataset === data?.dataset?.uri)?.target ?? null;
    return target === null || target === file.uri ? null : (session.service.analysis(target)?.file ?? null);
  }

  /** The document that a dataset is for; null where that is not known. */
  subject(session: Session, { document: { file: { uri } } }: RequestContext): PreviewSubject | null {
    const target = session.service.workspace.dataJobs().find((j) => j.dataset === uri)?.target ?? null;
    return target === null ? null : { subject: session.clientUri(target), source: session.readsData ? { type: 'dataset', uri: session.clientUri(uri) } : null };
  }

  /** The text of any further file that a document names; null where it cannot be had. */
  async beside(session: Session, { document }: RequestContext, source: string): Promise<string | null> {
    if (!session.readsData) return null;
    const found = await session.platform.data(document.file.uri, source, session.service.workspace.roots, null);
    return found.state === 'open' ? textOf(found.pieces) : null;
  }
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

/** Datasets whose data a document can be shown with: its own, of a standard also those of what measures it. */
function jobsFor(session: Session, { document, project }: RequestContext): readonly DataJob[] {
  const owners = [document.file.uri, ...measuresOf(project, document.file.uri).map((f) => f.uri)];
  const jobs = session.service.workspace.dataJobs();
  return owners.flatMap((uri) => jobs.filter((j) => j.target === uri));
}
