/** What was used last of what somebody gave, within a limit: nobody says when a panel is closed. */
export class Recent<V> {
  readonly #limit: number;
  readonly #size: (value: V) => number;
  /** What was used last comes last. */
  readonly #values = new Map<string, V>();
  #used = 0;

  /** @param limit of the sizes of all values together; the newest is kept however large it is */
  constructor(limit: number, size: (value: V) => number) {
    this.#limit = limit;
    this.#size = size;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: string, value: V): void {
    this.#drop(key);
    this.#values.set(key, value);
    this.#used += ENTRY + this.#size(value);
    for (const oldest of this.#values.keys()) {
      if (this.#used <= this.#limit || oldest === key) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined || !this.#values.delete(key)) return;
    this.#used -= ENTRY + this.#size(value);
  }
}

/** What an entry takes that is empty. */
const ENTRY = 200;
