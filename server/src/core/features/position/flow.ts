/** Reads the value of an entry up to the cursor, character by character: brackets, quotes, comments. */

export interface FlowLevel {
  readonly type: 'map' | 'seq';
  key: string | null;
  readonly entries: Map<string, string>;
  readonly items: string[];
}

/** Goes through one value; what it is in the middle of when it is stopped is its result. */
export class FlowScanner {
  readonly #text: string;
  readonly stack: FlowLevel[] = [];
  /** Start of the token that is being read, behind a quotation mark; -1 between tokens. */
  token = -1;
  /** Behind the last character of a token that has been closed by its quote. */
  #closed = -1;
  quote: '"' | "'" | '' = '';
  /** Offset behind the `#` of a comment that is being read, or -1. */
  comment = -1;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /** Whether the token before the cursor has come to its end by a quotation mark or a bracket. */
  get closed(): boolean {
    return this.#closed >= 0;
  }

  /** The same brackets from behind the token that is being read: what their levels gain stands behind the cursor. */
  from(at: number): FlowScanner {
    const copy = new FlowScanner(this.#text, at);
    for (const level of this.stack) copy.stack.push({ type: level.type, key: level.key, entries: new Map(), items: [] });
    return copy;
  }

  run(to: number, leaveAt = -1): void {
    const text = this.#text;
    for (; this.at < to; this.at++) {
      const c = text[this.at] as string;
      if (this.comment >= 0) {
        if (c === '\n') this.comment = -1;
        continue;
      }
      if (this.quote !== '') {
        this.#quoted(c);
        continue;
      }
      if (c === '#' && this.at > 0 && /\s/.test(text[this.at - 1] as string)) {
        this.comment = this.at + 1;
        continue;
      }
      if (this.stack.length === 0) {
        if (!this.#plain(c)) return;
      } else {
        this.#flow(c);
        if (this.stack.length <= leaveAt) return;
      }
    }
  }

  #quoted(c: string): void {
    if (c === '\\' && this.quote === '"') this.at++;
    else if (c === this.quote) {
      if (c === "'" && this.#text[this.at + 1] === "'") this.at++;
      else {
        this.quote = '';
        this.#closed = this.at;
      }
    }
  }

  /** Outside of brackets. False where the value is complete. */
  #plain(c: string): boolean {
    if (this.token >= 0) return true;
    if (c === '{' || c === '[') this.#open(c);
    else if (c === '"' || c === "'") this.#openQuote(c);
    else if (!/\s/.test(c)) this.token = this.at;
    return true;
  }

  #flow(c: string): void {
    const level = this.stack.at(-1) as FlowLevel;
    if (c === '{' || c === '[') {
      if (this.token < 0 || this.#closed >= 0) this.#open(c);
    } else if (c === '}' || c === ']') {
      this.#finish(level);
      this.stack.pop();
      // What has been closed is the value of the level around it.
      this.#closed = this.at;
      this.token = this.token < 0 ? this.at : this.token;
    } else if (c === ',') {
      this.#finish(level);
      level.key = null;
    } else if (c === ':' && level.type === 'map' && level.key === null && this.token >= 0 && this.#endsKey()) {
      level.key = this.#written();
      this.#drop();
    } else if (this.token < 0) {
      if (c === '"' || c === "'") this.#openQuote(c);
      else if (!/\s/.test(c)) this.token = this.at;
    }
  }

  #endsKey(): boolean {
    const next = this.#text[this.at + 1];
    return this.#closed >= 0 || next === undefined || /[\s,{}[\]]/.test(next);
  }

  #open(c: string): void {
    this.#drop();
    this.stack.push({ type: c === '{' ? 'map' : 'seq', key: null, entries: new Map(), items: [] });
  }

  #openQuote(c: '"' | "'"): void {
    this.quote = c;
    this.token = this.at + 1;
    this.#closed = -1;
  }

  #drop(): void {
    this.token = -1;
    this.#closed = -1;
  }

  #written(): string {
    return this.token < 0 ? '' : this.#text.slice(this.token, this.#closed >= 0 ? this.#closed : this.at).trim();
  }

  #finish(level: FlowLevel): void {
    const written = this.#written();
    const key = level.key ?? (level.type === 'map' ? written : null);
    if (level.type === 'seq') {
      if (written !== '') level.items.push(written);
    } else if (key !== null && key !== '' && !level.entries.has(key)) level.entries.set(key, level.key === null ? '' : written);
    this.#drop();
  }
}
