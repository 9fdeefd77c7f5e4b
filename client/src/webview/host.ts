/** The editor around the panel. */
import type { FromPanel, PanelState } from '../../../server/src/protocol/panel.ts';
import type { CaseWindow, PreviewCasesParams } from '../../../server/src/protocol/preview.ts';

interface Api {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
}

declare const acquireVsCodeApi: () => Api;

const api = acquireVsCodeApi();

export const send = (message: FromPanel): void => { api.postMessage(message); };

/** Kept while the panel is hidden, and over a reload of the window. */
export const keep = (state: PanelState): void => { api.setState(state); };

/** What the page that stood here before kept, else what it was made with. */
export function begun(): PanelState {
  return api.getState() ?? (JSON.parse(document.body.dataset['state'] ?? '{}') as PanelState);
}

const waiting = new Map<number, (window: CaseWindow | null) => void>();
let asked = 0;

/** A piece of the list of cases; null once the run has been replaced by another one, or where it cannot be had. */
export function askCases(params: PreviewCasesParams): Promise<CaseWindow | null> {
  const id = asked++;
  send({ type: 'cases', id, asked: params });
  return new Promise((resolve) => waiting.set(id, resolve));
}

export function answerCases(id: number, window: CaseWindow | null): void {
  waiting.get(id)?.(window);
  waiting.delete(id);
}
