/** How values are written into the place of a token: with the quotes that YAML needs there, and as snippets. */
import { resolvePlain } from '../../syntax/yaml/plain-scalar.ts';
import type { Style } from '../position/place.ts';

/** A text as a scalar of the style, so that it is read as that very text. */
export function writeText(value: string, style: Style): string {
  switch (style) {
    case 'double':
      return value.replace(/["\\]/g, '\\$&');
    case 'single':
      return value.replaceAll("'", "''");
    case 'literal':
      return value;
    case 'cell':
      return value.replaceAll('|', '\\|');
    default:
      if (isPlain(value, style === 'flow')) return value;
      return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replace(/["\\]/g, '\\$&')}"`;
  }
}

/** A value of the schema: texts are quoted where they would be read as something else. */
export const writeValue = (value: string | number | boolean | null, style: Style): string => (typeof value === 'string' ? writeText(value, style) : String(value));

function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || value !== value.trim() || typeof resolvePlain(value) !== 'string') return false;
  if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]/.test(value) || /:(?:\s|$)|\s#|[\r\n]/.test(value)) return false;
  return !flow || !/[,[\]{}]/.test(value);
}

/** Text of a person inside a snippet: `$`, `}` and `\` are its own signs. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Numbers the places of a snippet as they are made. */
export class Stops {
  #next = 1;

  place(proposal = ''): string {
    const n = this.#next++;
    return proposal === '' ? `$${n}` : `\${${n}:${escapeSnippet(proposal)}}`;
  }

  choice(values: readonly string[]): string {
    return `\${${this.#next++}|${values.map((v) => v.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
}
