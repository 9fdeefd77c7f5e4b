/**
 * Small readers from the tolerant tree to values of the domain. Total: whatever stands there, they give a value of the
 * type or null; that something was wrong is the schema's finding, not theirs.
 */
import { div, HUNDRED, parseRational, type Rational } from '../base/rational.ts';
import type { Text } from '../base/text.ts';
import { entry, get, isMap, isScalar, isSeq, type MapNode, type Node, type ScalarNode } from '../syntax/tree.ts';

export { entry, get, isMap, isScalar, isSeq };

/** The characters of a scalar, whatever its YAML type; null for anything else and for an empty one. */
export function string(node: Node | null | undefined): string | null {
  return isScalar(node) && node.source !== '' ? node.source : null;
}

export function scalar(node: Node | null | undefined): ScalarNode | null {
  return isScalar(node) && node.source !== '' ? node : null;
}

/** A decimal as written, to be read exactly; null where no number stands. */
export function decimal(node: Node | null | undefined): string | null {
  return isScalar(node) && typeof node.value === 'number' ? node.source : null;
}

/** `0.4` or `40%`, as a part of one; null where neither stands. */
export function share(node: Node | null | undefined): Rational | null {
  const written = string(node)?.trim() ?? '';
  if (!written.endsWith('%')) return parseRational(written) ?? null;
  const value = parseRational(written.slice(0, -1));
  return (value && div(value, HUNDRED)) ?? null;
}

export function boolean(node: Node | null | undefined): boolean | null {
  return isScalar(node) && typeof node.value === 'boolean' ? node.value : null;
}

/** One of `allowed`, or null. */
export function oneOf<T extends string>(node: Node | null | undefined, allowed: readonly T[]): T | null {
  const found = string(node);
  return allowed.find((a) => a === found) ?? null;
}

/** Text for people: one string for all languages, or a map of language tags. A missing language borrows the other's words. */
export function text(node: Node | null | undefined): Text | null {
  const whole = string(node);
  if (whole !== null) return { zh: whole, en: whole };
  if (!isMap(node)) return null;
  const zh = tagged(node, 'zh');
  const en = tagged(node, 'en');
  const any = zh ?? en ?? string(node.entries[0]?.value);
  return any === null ? null : { zh: zh ?? any, en: en ?? any };
}

/** `zh`, or the first of `zh-CN`, `zh-Hant`, …. */
function tagged(node: MapNode, language: string): string | null {
  const found = node.entries.find((e) => e.key.source === language) ?? node.entries.find((e) => e.key.source.startsWith(`${language}-`));
  return string(found?.value);
}

export function items(node: Node | null | undefined): readonly Node[] {
  return isSeq(node) ? node.items : [];
}

/** The maps of a list; other things in it are left to the schema. */
export function maps(node: Node | null | undefined): readonly MapNode[] {
  return items(node).filter(isMap);
}

export function strings(node: Node | null | undefined): readonly string[] {
  return items(node).flatMap((n) => string(n) ?? []);
}

/** A finite number; null for anything else. */
export function number(node: Node | undefined): number | null {
  const value = Number(decimal(node) ?? NaN);
  return Number.isFinite(value) ? value : null;
}

export function integer(node: Node | undefined): number | null {
  const value = number(node);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}
