/** The editor around the panel. */
import type { FromPanel, PanelState } from '../../../server/src/protocol/panel.ts';

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
