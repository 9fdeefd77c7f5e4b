/** Work that takes long is told of, where the client shows such a thing, and can be given up. */
import { fill, type Text } from '../core/base/text.ts';
import { PATIENCE } from '../protocol/panel.ts';
import type { Session } from './session.ts';

/** How far the reading of the workspace has come. */
export interface Reading {
  readonly done: number;
  readonly total: number;
}

export interface Progress {
  report(reading: Reading): void;
  done(): void;
}

const COUNTED = { zh: '已读 {done}／{total}', en: '{done} of {total} read' } as const;

/**
 * Begins to be shown once a person has waited for long.
 * @param cancel called when the person gives it up
 * @param patience milliseconds before that
 */
export function progress(session: Session, title: Text, cancel: () => void, patience = PATIENCE): Progress {
  let isOver = false;
  let latest: Reading | undefined;
  let show: (() => void) | undefined;
  let end: (() => void) | undefined;
  const begin = async (): Promise<void> => {
    await session.platform.delay(patience);
    // Nothing that is over by now is asked for.
    if (isOver || session.capabilities.window?.workDoneProgress !== true) return;
    const reporter = await session.connection.window.createWorkDoneProgress();
    reporter.begin(title[session.locale], 0, undefined, true);
    end = () => { reporter.done(); };
    if (isOver) end();
    reporter.token.onCancellationRequested(() => { if (!isOver) cancel(); });
    let shown = -1;
    show = () => {
      if (latest === undefined || isOver) return;
      const percent = Math.floor((100 * latest.done) / Math.max(latest.total, 1));
      if (percent > shown) reporter.report((shown = percent), fill(COUNTED[session.locale], { ...latest }, session.locale));
    };
    show();
  };
  // A client that says it shows progress and then does not is served without.
  void begin().catch(() => undefined);
  return {
    report(reading) {
      latest = reading;
      show?.();
    },
    done() {
      if (isOver) return;
      isOver = true;
      end?.();
    },
  };
}
