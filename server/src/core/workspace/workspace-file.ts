/** One file of a workspace: its text as on disk and as in an open editor, and what is known of it by itself. */
import { statedKind, type FileName } from '../base/document-kind.ts';
import { LineIndex } from '../base/line-index.ts';
import type { Text } from '../base/text.ts';
import type { ConfigFile, EffectiveConfig } from '../analysis/config.ts';
import type { FileIndex } from '../analysis/file-index.ts';
import { DocumentAnalysis, DocumentCache } from '../analysis/document-analysis.ts';
import { checkDocument, type FileResult } from '../rules/driver.ts';
import { RULES } from '../rules/generated/registry.ts';

/** What an editor says a text is, whatever its name says: a document in YAML, or the draft of one, which has no name yet. */
export type Claim = 'document' | 'draft';

export class WorkspaceFile {
  readonly uri: string;
  readonly path: string;
  #disk: string | null = null;
  #open: string | null = null;
  #claim: Claim | undefined;
  #failure: Text | null = null;
  #onDisk = false;
  /** What the file is here, as its configuration says; undefined while it is no document. */
  #name: FileName | undefined;
  #config: EffectiveConfig | undefined;
  #analysis: DocumentAnalysis | undefined;
  #previous: DocumentAnalysis | undefined;
  /** Of a file that is open: it will be looked at again and again. */
  #cache: DocumentCache | undefined;
  #result: FileResult | undefined;
  /** Of a text before, for as long as the new one has not been looked at. */
  #before: FileIndex | undefined;
  #ownConfig: ConfigFile | undefined;
  #lines: LineIndex | undefined;

  constructor(uri: string, path: string) {
    this.uri = uri;
    this.path = path;
  }

  /** The text that counts: what is being edited before what is on disk. Null while it is not at hand. */
  get text(): string | null {
    return this.#open ?? this.#disk;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Whether the file is there beyond an open editor. */
  get isOnDisk(): boolean {
    return this.#onDisk;
  }

  set isOnDisk(value: boolean) {
    this.#onDisk = value;
    if (!value) this.setDisk(null, null);
  }

  /** Why the text on disk cannot be had; null where it can, or where nobody has tried. */
  get failure(): Text | null {
    return this.#open === null ? this.#failure : null;
  }

  /** Whether somebody should read it from disk. */
  get isUnread(): boolean {
    return this.#onDisk && this.#disk === null && this.#failure === null;
  }

  setDisk(text: string | null, failure: Text | null): void {
    if (text === this.#disk && failure === this.#failure) return;
    this.#disk = text;
    this.#failure = failure;
    if (this.#open === null) this.#textChanged();
  }

  /**
   * @param text null closes the editor: the text on disk counts again
   * @param lines of the text, of whoever knows them already
   */
  setOpen(text: string | null, lines?: LineIndex, claim?: Claim): void {
    const before = this.text;
    this.#open = text;
    this.#claim = claim;
    this.#cache = text === null ? undefined : (this.#cache ?? new DocumentCache());
    if (this.text !== before) {
      this.#textChanged();
      this.#lines = lines;
    } else if (text === null) {
      this.#analysis = undefined;
    }
  }

  get name(): FileName | undefined {
    return this.#name;
  }

  get claim(): Claim | undefined {
    return this.#claim;
  }

  /** What a draft says that it is. */
  get statedName(): FileName | undefined {
    const kind = this.#claim === 'draft' ? statedKind(this.text ?? '') : undefined;
    return kind && { kind, id: '', language: 'yaml' };
  }

  /** Whether somebody has opened it as a document, and nothing says of which kind. */
  get isNameless(): boolean {
    return this.#claim !== undefined && this.#name === undefined;
  }

  /** Whether anything is said of it. */
  get isSpokenOf(): boolean {
    return this.#name !== undefined || this.isNameless;
  }

  get config(): EffectiveConfig | undefined {
    return this.#config;
  }

  /** Tells the file what it is. What was known of it is kept where that is nothing new. */
  classify(name: FileName | undefined, config: EffectiveConfig): void {
    const known = this.#name;
    const same = known?.kind === name?.kind && known?.id === name?.id && known?.language === name?.language;
    if (!same || this.#config?.project !== config.project) this.#analysis = this.#before = undefined;
    if (!same || this.#config !== config) this.#result = undefined;
    this.#name = name;
    this.#config = config;
  }

  /** Undefined where the file is no document or its text is not at hand. The caller decides for how long it is kept. */
  analyse(): DocumentAnalysis | undefined {
    const text = this.text;
    if (text === null || !this.#name || !this.#config) return undefined;
    const { kind, id, language } = this.#name;
    return (this.#analysis ??= new DocumentAnalysis({ uri: this.uri, path: this.path, kind, nameId: id, language, text, project: this.#config.project }, this.#cache, this.#lines));
  }

  /** The last version in an editor that was looked at and could be read in full; parts of its tree may have moved on with the text. */
  get previous(): DocumentAnalysis | undefined {
    return this.isOpen ? this.#previous : undefined;
  }

  /** Lets go of the tree, which is large. What was found with its help stays. */
  forget(): void {
    this.#analysis = undefined;
  }

  /** What `check` would keep of the file, if it is known already. */
  get result(): FileResult | undefined {
    return this.#result;
  }

  /** The names of the file: those of its text as it was while nobody has looked at it as it is. */
  get names(): FileIndex | undefined {
    return this.#result?.index ?? (this.#name && (this.text !== null || this.isUnread) ? this.#before : undefined);
  }

  /** Looks at the file alone. */
  check(): FileResult | undefined {
    if (this.#result) return this.#result;
    const document = this.analyse();
    if (!document || !this.#config) return undefined;
    this.#result = checkDocument(RULES, document, this.#config);
    this.#before = undefined;
    if (!this.isOpen) this.forget();
    return this.#result;
  }

  /** The configuration that the file's text is, whatever the file is called. */
  get ownConfig(): ConfigFile | undefined {
    const text = this.text;
    if (text === null) return undefined;
    const file = { uri: this.uri, path: this.path, kind: 'config', nameId: '', language: 'yaml', text, project: '' } as const;
    return (this.#ownConfig ??= new DocumentAnalysis(file).config);
  }

  get lines(): LineIndex {
    return (this.#lines ??= this.#analysis?.lines ?? new LineIndex(this.text ?? ''));
  }

  #textChanged(): void {
    const last = this.#analysis;
    if (last?.isIndexed === true && !last.index.broken) this.#previous = last;
    if (!this.isOpen) this.#previous = undefined;
    this.#analysis = undefined;
    this.#before = this.#result?.index ?? this.#before;
    this.#result = undefined;
    this.#ownConfig = undefined;
    this.#lines = undefined;
  }
}
