/** Looks at the data of datasets, piece by piece in between of everything else, and again when they or what they are for change. */
import type { DataFacts, DataJob } from '../core/language-service.ts';
import { loadScoring } from '../core/service.ts';
import type { Session } from './session.ts';
import { pathOf } from './uri.ts';

/** Characters that are looked at without a pause. */
const PIECE = 16_384;

/** What facts were found from: they hold as long as these are the same. */
interface Known {
  readonly dataset: string | null;
  readonly target: string | null;
  readonly epoch: number;
}

export class DataFiles {
  readonly known = new Map<string, Known>();
  /** How often each file of data has changed, by path; for names that lead to it. */
  readonly #changes = new Map<string, number>();

  changed(uri: string): void {
    const path = pathOf(uri);
    this.#changes.set(path, (this.#changes.get(path) ?? 0) + 1);
  }

  /** Grows when the file behind a dataset's `source:` changes. */
  epoch({ dataset, source }: DataJob): number {
    const target = new URL(source.split('\\').join('/').split('/').map(encodeURIComponent).join('/'), `file://${pathOf(dataset).split('/').map(encodeURIComponent).join('/')}`);
    return this.#changes.get(decodeURIComponent(target.pathname)) ?? 0;
  }
}

/** Brings what is known of all data up to date; true where that has changed anything. */
export async function refreshData(session: Session): Promise<boolean> {
  if (!session.readsData) return false;
  let changed = false;
  const { workspace } = session.service;
  const jobs = workspace.dataJobs();
  const current = new Set(jobs.map((j) => j.dataset));
  for (const dataset of session.dataFiles.known.keys()) {
    if (current.has(dataset)) continue;
    session.dataFiles.known.delete(dataset);
    workspace.setData(dataset, undefined);
    changed = true;
  }
  for (const job of jobs) {
    const texts = { dataset: workspace.file(job.dataset)?.text ?? null, target: job.target === null ? null : (workspace.file(job.target)?.text ?? null), epoch: session.dataFiles.epoch(job) };
    const known = session.dataFiles.known.get(job.dataset);
    if (known && known.dataset === texts.dataset && known.target === texts.target && known.epoch === texts.epoch) continue;
    const facts = await lookAt(session, job);
    session.dataFiles.known.set(job.dataset, texts);
    workspace.setData(job.dataset, facts);
    changed = true;
  }
  return changed;
}

async function lookAt(session: Session, { dataset, source, target }: DataJob): Promise<DataFacts | undefined> {
  const { service, platform } = session;
  const { workspace } = service;
  const file = service.analysis(dataset)?.file;
  if (!file) return undefined;
  const { openDataCheck } = await loadScoring();
  const check = openDataCheck(file, target === null ? null : (service.analysis(target)?.file ?? null));
  const found = await platform.data(dataset, source, workspace.roots, check.encoding);
  if (found.state !== 'open') return found;
  for await (const piece of found.pieces) {
    for (let at = 0; at < piece.length; at += PIECE) {
      if (!check.push(piece.slice(at, at + PIECE))) return { ...check.end(), shown: found.shown, uri: found.uri };
      await platform.pause();
    }
  }
  return { ...check.end(), shown: found.shown, uri: found.uri };
}
