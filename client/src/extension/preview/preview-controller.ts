/**
 * One panel: which document it shows, when it is computed again, and what its page is told. Knows neither VS Code nor where
 * the page is; both come in as ports, so that a test plays the host with everything else as it ships.
 */
import { PATIENCE, type FromPanel, type PanelState, type ToPanel } from '../../../../server/src/protocol/panel.ts';
import { PREVIEW, PREVIEW_ANSWERS, PREVIEW_BEFORE, PREVIEW_CASES, PREVIEW_DATA, PREVIEW_EDITS, PREVIEW_PAGE, type Against, type Answering, type Before, type CaseWindow, type GivenAnswers, type NoBefore, type Place, type PlacedEdit, type Preview, type PreviewAnswersParams, type PreviewBeforeParams, type PreviewCasesParams, type PreviewDataParams, type PreviewEdits, type PreviewEditsParams, type PreviewPage, type PreviewPageParams, type PreviewParams, type PreviewSource, type PreviewSubject, type Trial } from '../../../../server/src/protocol/preview.ts';

export interface PreviewPorts {
  /** Undefined where there is no server to ask. @throws where the answer is no longer wanted, or the server failed */
  request<R>(method: string, params: unknown, signal: AbortSignal, partial: (part: R) => void): Promise<R | null | undefined>;
  notify(method: string, params: unknown): void;
  post(message: ToPanel): void;
  reveal(message: Extract<FromPanel, { type: 'reveal' }>): void;
  save(message: Extract<FromPanel, { type: 'save' }>): void;
  writable(uri: string): Promise<boolean>;
  /**
   * Edits the text, in one step that can be undone.
   * @param version of the text that the edits are for, null for one that is not open
   * @returns whether that was done: not so where the text is another one by now
   */
  apply(uri: string, version: number | null, edits: readonly PlacedEdit[]): Promise<boolean>;
  /** The text of a document as it was. */
  before(uri: string, against: Against): Promise<Before>;
  /** Why a document has no last commit; null where it has one. */
  headLack(uri: string): Promise<NoBefore | null>;
  /** Marks in the text what decided in the case that is shown; none any more where there are no places. */
  light(uri: string, places: readonly Place[]): void;
  /** The panel shows another document, or is locked or not. */
  shows(state: PanelState): void;
  log(error: unknown): void;
  readonly words: { readonly noDocument: string; readonly noServer: string; readonly notApplied: string };
}

const DATASET = /\.dataset\.(?:ya?ml|md)$/;
const FRESH = { source: null, chosen: { type: 'row', row: null }, trial: { changes: [], keepSums: false }, answers: {}, closed: [] } as const;

/** What of the state is computed with. */
const askedFor = ({ source, chosen, trial, against }: PanelState): string => JSON.stringify([source, chosen, trial, against]);

export class PreviewController {
  readonly #ports: PreviewPorts;
  #state: PanelState;
  #ready = false;
  #running: AbortController | null = null;
  #shown: Preview | null = null;
  /** Data that were given to the panel, for a server that has been started again. */
  #given: PreviewDataParams | null = null;
  /** Of the text before a change that the server has been told. */
  #told: string | null = null;
  #disposed = false;
  #answering: AbortController | null = null;
  #seeking: AbortController | null = null;
  readonly #asking = new AbortController();

  constructor(ports: PreviewPorts, state: Pick<PanelState, 'uri'> & Partial<PanelState>) {
    this.#ports = ports;
    this.#state = { locked: false, against: null, ...FRESH, ...state };
  }

  get state(): PanelState {
    return this.#state;
  }

  get preview(): Preview | null {
    return this.#shown;
  }

  get isComputing(): boolean {
    return this.#running !== null;
  }

  /** Shows another document, or that of a dataset with its data, unless the panel is locked to its own. */
  follow(uri: string): void {
    this.#seeking?.abort();
    if (this.#state.locked || this.#state.uri === uri) return;
    const shown = this.#shown?.sources.find(({ source }) => source.type === 'dataset' && source.uri === uri);
    if (shown) this.#turn(this.#state.uri, shown.source);
    else if (DATASET.test(uri)) this.#seek(uri).catch((error: unknown) => { this.#ports.log(error); });
    else this.#turn(uri, null);
  }

  lock(locked: boolean): void {
    this.#change({ ...this.#state, locked });
    this.#ports.post({ type: 'state', state: this.#state });
  }

  /** A cursor has moved in a text. */
  cursor(uri: string, position: { readonly line: number; readonly character: number }): void {
    if (this.#ready && uri === this.#state.uri) this.#ports.post({ type: 'cursor', uri, position });
  }

  /** The server has been started, and knows nothing yet. */
  restarted(): void {
    if (this.#given) this.#ports.notify(PREVIEW_DATA, this.#given);
    this.#told = null;
    this.refresh();
  }

  /** What documents are held against is another text by now. @param uri of one of them; all when left out */
  beforeChanged(against: Against, uri: string = this.#state.uri): void {
    if (uri !== this.#state.uri) return;
    if (against === 'head') this.#tellHead();
    if (against !== this.#state.against) return;
    this.#told = null;
    this.refresh();
  }

  receive(message: FromPanel): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#ports.post({ type: 'state', state: this.#state });
        if (this.#shown) this.#ports.post({ type: 'preview', preview: this.#shown });
        this.#tellWritable();
        this.#tellHead();
        this.refresh();
        return;
      case 'state': {
        const before = this.#state;
        this.#change(message.state);
        if (askedFor(before) !== askedFor(message.state)) this.refresh();
        return;
      }
      case 'data':
        this.#given = { textDocument: { uri: this.#state.uri }, name: message.name, text: message.text };
        this.#ports.notify(PREVIEW_DATA, this.#given);
        this.#change({ ...this.#state, source: { type: 'given', name: message.name } });
        this.#ports.post({ type: 'state', state: this.#state });
        this.refresh();
        return;
      case 'cases':
        this.#answerCases(message.id, message.asked);
        return;
      case 'answers':
        this.#ask(message.answers);
        return;
      case 'page':
        this.#savePage().catch((error: unknown) => { this.#ports.log(error); });
        return;
      case 'apply':
        this.#apply(message.trial).catch((error: unknown) => { this.#ports.log(error); });
        return;
      case 'reveal':
        this.#ports.reveal(message);
        return;
      case 'save':
        this.#ports.save(message);
        return;
    }
  }

  /** Something that the view is computed from has changed: what is being computed is given up and begun anew. */
  refresh(): void {
    if (!this.#ready || this.#disposed) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const busy = setTimeout(() => { this.#ports.post({ type: 'busy', busy: true }); }, PATIENCE);
    this.#compute(running.signal)
      .catch((error: unknown) => { if (!running.signal.aborted) this.#ports.log(error); })
      .finally(() => {
        clearTimeout(busy);
        if (this.#running !== running) return;
        this.#running = null;
        this.#ports.post({ type: 'busy', busy: false });
      });
  }

  dispose(): void {
    this.#disposed = true;
    this.#running?.abort();
    this.#asking.abort();
    this.#seeking?.abort();
    this.#answering?.abort();
    this.#ports.light(this.#state.uri, []);
  }

  /** The panel stays as it is until it is known what a dataset is for. */
  async #seek(uri: string): Promise<void> {
    const { signal } = (this.#seeking = new AbortController());
    const params: PreviewParams = { textDocument: { uri }, source: null, chosen: FRESH.chosen };
    const found = await this.#ports.request<Preview | PreviewSubject>(PREVIEW, params, signal, () => undefined).catch((error: unknown) => {
      if (!signal.aborted) this.#ports.log(error);
      return null;
    });
    if (signal.aborted || this.#state.locked) return;
    if (found && 'subject' in found) this.#turn(found.subject, found.source);
    else this.#turn(uri, null);
  }

  /** @param source null for any */
  #turn(uri: string, source: PreviewSource | null): void {
    if (uri === this.#state.uri) {
      if (source === null || JSON.stringify(source) === JSON.stringify(this.#state.source)) return;
      this.#change({ ...this.#state, source, chosen: FRESH.chosen });
      this.#ports.post({ type: 'state', state: this.#state });
      return this.refresh();
    }
    this.#shown = null;
    this.#given = null;
    this.#answering?.abort();
    this.#ports.light(this.#state.uri, []);
    this.#change({ ...this.#state, ...FRESH, closed: this.#state.closed, uri, source });
    this.#ports.post({ type: 'state', state: this.#state });
    this.#tellWritable();
    this.#tellHead();
    this.refresh();
  }

  #answerCases(id: number, asked: PreviewCasesParams): void {
    const { signal } = this.#asking;
    this.#ports.request<CaseWindow>(PREVIEW_CASES, asked, signal, () => undefined).catch((error: unknown) => {
      if (!signal.aborted) this.#ports.log(error);
      return null;
    }).then((window) => { this.#ports.post({ type: 'cases', id, window: window ?? null }); }, (error: unknown) => { this.#ports.log(error); });
  }

  /** Only what is asked after the newest answers is told. */
  #ask(answers: GivenAnswers): void {
    this.#answering?.abort();
    const { signal } = (this.#answering = new AbortController());
    const params: PreviewAnswersParams = { textDocument: { uri: this.#state.uri }, answers };
    this.#ports.request<Answering>(PREVIEW_ANSWERS, params, signal, () => undefined).then((answering) => {
      if (!signal.aborted) this.#ports.post({ type: 'answering', answering: answering ?? null });
    }, (error: unknown) => { if (!signal.aborted) this.#ports.log(error); });
  }

  async #savePage(): Promise<void> {
    const params: PreviewPageParams = { textDocument: { uri: this.#state.uri } };
    const page = await this.#ports.request<PreviewPage>(PREVIEW_PAGE, params, this.#asking.signal, () => undefined);
    if (page) this.#ports.save({ type: 'save', name: page.name, text: page.html });
  }

  /** Of a trial nothing is left once the text says the same. */
  async #apply(trial: Trial): Promise<void> {
    const { uri } = this.#state;
    const params: PreviewEditsParams = { textDocument: { uri }, version: this.#shown?.version ?? null, trial };
    const found = await this.#ports.request<PreviewEdits>(PREVIEW_EDITS, params, this.#asking.signal, () => undefined);
    const done = found?.edits ? await this.#ports.apply(uri, found.version, found.edits) : false;
    if (this.#state.uri !== uri) return;
    if (!done) return this.#ports.post({ type: 'refused', text: this.#ports.words.notApplied });
    this.#change({ ...this.#state, trial: { ...trial, changes: [] } });
    this.#ports.post({ type: 'state', state: this.#state });
    this.refresh();
  }

  #tellWritable(): void {
    const { uri } = this.#state;
    this.#ports.writable(uri).then((writable) => { if (this.#state.uri === uri) this.#ports.post({ type: 'writable', writable }); }, (error: unknown) => { this.#ports.log(error); });
  }

  #tellHead(): void {
    const { uri } = this.#state;
    if (uri === '' || !this.#ready) return;
    this.#ports.headLack(uri).then((lack) => { if (this.#state.uri === uri) this.#ports.post({ type: 'head', lack }); }, (error: unknown) => { this.#ports.log(error); });
  }

  /** The server learns once what a document was, not with every keystroke. */
  async #tellBefore(signal: AbortSignal): Promise<void> {
    const { uri, against } = this.#state;
    if (against === null || this.#told === `${against} ${uri}`) return;
    const before = await this.#ports.before(uri, against);
    if (signal.aborted) return;
    const params: PreviewBeforeParams = { textDocument: { uri }, against, before };
    this.#ports.notify(PREVIEW_BEFORE, params);
    this.#told = `${against} ${uri}`;
  }

  async #compute(signal: AbortSignal): Promise<void> {
    const { uri, source, chosen, trial, against } = this.#state;
    const { words } = this.#ports;
    if (uri !== '') await this.#tellBefore(signal);
    if (signal.aborted) return;
    const params: PreviewParams = { textDocument: { uri }, source, chosen, trial, against };
    const preview = uri === '' ? null : await this.#ports.request<Preview | PreviewSubject>(PREVIEW, params, signal, (part) => { if (!signal.aborted && 'sources' in part) this.#show(part); });
    if (signal.aborted) return;
    if (preview === undefined || preview === null) {
      this.#shown = null;
      this.#ports.post({ type: 'nothing', text: preview === undefined ? words.noServer : words.noDocument });
      return;
    }
    if ('subject' in preview) return this.#turn(preview.subject, preview.source);
    this.#show(preview);
  }

  #show(preview: Preview): void {
    this.#shown = preview;
    if (preview.done === 1) this.#ports.light(preview.uri, preview.lights);
    this.#ports.post({ type: 'preview', preview });
  }

  #change(state: PanelState): void {
    this.#state = state;
    this.#ports.shows(state);
  }
}
