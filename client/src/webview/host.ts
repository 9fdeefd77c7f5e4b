/** The editor around the panel. */
import type { FromPanel, PanelState } from '../../../server/src/protocol/panel.ts';
import type { CaseWindow, PreviewCasesParams } from '../../../server/src/protocol/preview.ts';

interface Kept extends PanelState {
  /** What only the page is concerned with, by the part of it: how a table is sorted, how far it is scrolled. */
  readonly looks?: Readonly<Record<string, unknown>>;
}

interface Api {
  postMessage(message: FromPanel): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

declare const acquireVsCodeApi: () => Api;

const api = acquireVsCodeApi();

export const send = (message: FromPanel): void => { api.postMessage(message); };

/** What the page that stood here before kept, else what it was made with. */
export const begun: PanelState = api.getState() ?? (JSON.parse(document.body.dataset['state'] ?? '{}') as PanelState);

let state = begun;
let looks = api.getState()?.looks ?? {};
let writing: ReturnType<typeof setTimeout> | undefined;

/** Kept while the panel is hidden, and over a reload of the window. */
export function keep(next: PanelState): void {
  state = next;
  api.setState({ ...state, looks });
}

export const lookOf = (part: string): unknown => (Object.hasOwn(looks, part) ? looks[part] : undefined);

export function keepLook(part: string, look: unknown): void {
  looks = { ...looks, [part]: look };
  writing ??= setTimeout(() => {
    writing = undefined;
    keep(state);
  }, WRITING);
}

/** Those of another document say nothing of this one. */
export function forgetLooks(): void {
  looks = {};
}

/** Milliseconds that are waited for more of the same. */
const WRITING = 100;

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
