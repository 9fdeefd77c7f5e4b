/**
 * Ranges as people write them: `1～3小时`, `3–24h`, `1h to 3h`. Whether the ends belong to one only its author knows, so that both
 * readings are offered and none is taken.
 */
import { compare, neg, parseRational, type Rational } from '../base/rational.ts';
import { span } from '../base/span.ts';
import { asciiDigit } from './characters.ts';
import { readQuantity } from './prepare.ts';
import type { ExpressionProblem } from './problem.ts';

/** Longer texts are no range (UTF-16 units). */
const MAX_LENGTH = 100;

const LOW = String.raw`^\s*([-－−]?[\d０-９.．].{0,40}?)\s*`;
const HIGH = String.raw`\s*([-－−]?[\d０-９.．].{0,40})\s*$`;
const MINUS = new RegExp(`${LOW}[-－−–—]+${HIGH}`);
const OTHER = new RegExp(`${LOW}(?:\\.\\.+|[～〜~∼]+|…+|至|到|\\bto\\b)${HIGH}`);

/**
 * The problem of a text that is a range without brackets; undefined for any other. A minus between two quantities is a range
 * only where a test stands: in a formula it subtracts.
 */
export function bareRange(text: string, form: 'unary-tests' | 'expression'): ExpressionProblem | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const match = OTHER.exec(text) ?? (form === 'unary-tests' ? MINUS.exec(text) : null);
  const candidates = match === null ? undefined : readings(match[1] ?? '', match[2] ?? '');
  if (candidates === undefined) return undefined;
  const [closed, open] = candidates;
  return {
    code: 'syntax',
    span: span(text.length - text.trimStart().length, text.trimEnd().length),
    message: {
      zh: `区间要写括号：${closed} 含两端，${open} 不含上端。`,
      en: `An interval needs brackets: ${closed} with both ends, ${open} without the upper one.`,
    },
    candidates,
  };
}

/** With both ends, and without the upper one. */
function readings(low: string, high: string): readonly [string, string] | undefined {
  const to = readEnd(high);
  // `1～3小时` gives the unit once; it belongs to both ends.
  const from = readEnd(low) ?? undefined;
  if (from === undefined || to === undefined) return undefined;
  const shared = from.kind === 'number' && to.kind !== 'number' ? readEnd(low + to.unit) : from;
  if (shared === undefined || shared.kind !== to.kind) return undefined;
  const [first, last] = compare(shared.value, to.value) > 0 ? [to, shared] : [shared, to];
  return [`[${first.text}..${last.text}]`, `[${first.text}..${last.text})`];
}

interface End {
  readonly kind: 'number' | 'percent' | 'duration';
  readonly value: Rational;
  /** As the expression language writes it. */
  readonly text: string;
  readonly unit: string;
}

function readEnd(written: string): End | undefined {
  const plain = written.trim().replace(/[０-９]/g, (c) => asciiDigit(c.charCodeAt(0)) ?? c).replace(/．/g, '.').replace(/^[－−]/, '-').replace(/％$/, '%');
  const at = plain.startsWith('-') ? 1 : 0;
  const read = readQuantity(plain, at);
  if (read === undefined) {
    const value = /^-?[\d.]+$/.test(plain) ? parseRational(plain) : undefined;
    return value === undefined ? undefined : { kind: 'number', value, text: plain, unit: '' };
  }
  const { literal, end, problem } = read;
  if (literal.type === 'broken' || end !== plain.length || (problem !== undefined && problem.replacement === undefined)) return undefined;
  const value = literal.type === 'number' ? literal.value : literal.seconds;
  const quantity = problem?.replacement ?? plain.slice(at);
  return {
    kind: literal.type === 'number' ? 'percent' : 'duration',
    value: at === 1 ? neg(value) : value,
    text: plain.slice(0, at) + quantity,
    unit: quantity.replace(/^[\d.\s]+/, ''),
  };
}
