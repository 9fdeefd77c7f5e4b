/** Progress of the indexing, where the client shows such a thing. */
import type { Session } from './session.ts';

export interface Progress {
  (done: number, total: number): void;
  done(): void;
}

const TITLE = { zh: '正在读取准绳文档', en: 'Reading Plumbline documents' };

export async function progress(session: Session): Promise<Progress | undefined> {
  if (session.capabilities.window?.workDoneProgress !== true) return undefined;
  // A client that says it shows progress and then does not is served without.
  const reporter = await session.connection.window.createWorkDoneProgress().catch(() => undefined);
  if (!reporter) return undefined;
  reporter.begin(TITLE[session.locale], 0, undefined, false);
  let shown = 0;
  return Object.assign(
    (done: number, total: number) => {
      const percent = Math.floor((100 * done) / Math.max(total, 1));
      if (percent > shown) reporter.report((shown = percent), `${String(done)} / ${String(total)}`);
    },
    { done: () => { reporter.done(); } },
  );
}
