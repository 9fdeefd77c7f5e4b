import type { Span } from '../../base/span.ts';
import type { PathStep } from '../tree.ts';

/** `criteria.response.bands` as written in a fence or a directive, step by step. */
export interface Path {
  readonly steps: readonly PathStep[];
  readonly span: Span;
}

/** What a path may consist of. Braces, quotes and equals signs mean that a host's own attributes stand there instead. */
const PATH = /^[^\s{}[\]="'`,;:：()<>]+$/;

/** Reads a path at `start` of the file, or undefined when `written` is none; a colon after it is forgiven. */
export function readPath(written: string, start: number): Path | undefined {
  const text = written.replace(/[:：]$/, '');
  if (!PATH.test(text)) return undefined;
  const steps: PathStep[] = [];
  let at = start;
  for (const name of text.split('.')) {
    steps.push({ name, span: { start: at, end: at + name.length } });
    at += name.length + 1;
  }
  return { steps, span: { start, end: start + text.length } };
}

const INFO = /^ya?ml[ \t\u3000]+(\S+)/i;

/** The path in the info string of a fence, `yaml criteria`, or undefined when it is an example to read and nothing more. */
export function readInfo(info: string, start: number): Path | undefined {
  const match = INFO.exec(info);
  const written = match?.[1];
  return match === null || written === undefined ? undefined : readPath(written, start + match[0].length - written.length);
}

export type Directive = { readonly path: Path | undefined; readonly span: Span };

const COMMENT = /^<!--([\s\S]*?)-->$/;
const DIRECTIVE = /^\s*plumbline(?![\w-])\s*[:：]?\s*/;

/** `<!-- plumbline: path -->` between `span`, or undefined for any other comment. */
export function readDirective(text: string, span: Span): Directive | undefined {
  const body = COMMENT.exec(text.slice(span.start, span.end))?.[1];
  const opening = body === undefined ? undefined : DIRECTIVE.exec(body)?.[0];
  if (body === undefined || opening === undefined) return undefined;
  const written = body.slice(opening.length).trim();
  return { path: /[:：]/.test(opening) ? readPath(written, span.start + 4 + opening.length) : undefined, span };
}
