/** What a form cannot say in another tool's format: told by place, never dropped in silence. */
import type { Text } from '../base/text.ts';

export interface Loss {
  /** The question, section or row that it is about; empty for the whole document. */
  readonly place: string;
  readonly what: Text;
}

export class Losses {
  readonly list: Loss[] = [];

  add(place: string, zh: string, en: string): void {
    this.list.push({ place, what: { zh, en } });
  }
}

/** Types of question that are answered on a scale, whose choices have room for who cannot answer. */
export const SCALED: ReadonlySet<string> = new Set(['rating', 'likert', 'matrix', 'nps']);
