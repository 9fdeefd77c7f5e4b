/** Signature help in FEEL: the function around the cursor and which of its parameters is being written, also in half an expression. */
import { FUNCTIONS, signature, type FunctionInfo } from '../expression/functions.ts';
import { placeAt } from './completion/complete.ts';
import { schemaPlace } from './completion/schema-place.ts';
import type { FeatureContext } from './context.ts';
import { paragraphs } from './documentation/markdown.ts';

export interface SignatureHelp {
  readonly label: string;
  /** Ranges of the parameters in the label. */
  readonly parameters: readonly (readonly [start: number, end: number])[];
  /** Of the parameter at the cursor; -1 for one too many. */
  readonly active: number;
  /** Markdown. */
  readonly documentation: string;
}

export function signatureHelp(context: FeatureContext, offset: number): SignatureHelp | undefined {
  const place = placeAt(context, offset);
  if (place?.type !== 'data' || schemaPlace(context.document.kind, place).value?.['x-feel'] === undefined) return undefined;
  const before = context.document.text.slice(place.span.start, offset);
  const call = openCall(place.style === 'double' ? before.replaceAll('\\"', '" ') : before);
  if (call === undefined) return undefined;
  const { info, commas } = call;
  const label = signature(info);
  let at = info.name.length + 1;
  const parameters = info.parameters.map((name, i) => {
    const start = at + (i < info.required ? 0 : 1);
    at += name.length + (i < info.required ? 2 : 4);
    return [start, start + name.length] as const;
  });
  const last = info.parameters.length - 1;
  const active = commas <= last ? commas : info.parameters[last]?.endsWith('…') === true ? last : -1;
  return { label, parameters, active, documentation: paragraphs(info.summary, context.locale) };
}

/** The innermost call whose bracket is still open, and how many arguments stand complete in it. */
function openCall(before: string): { readonly info: FunctionInfo; readonly commas: number } | undefined {
  const open: { at: number; commas: number }[] = [];
  let quoted = false;
  for (let at = 0; at < before.length; at++) {
    const c = before[at] as string;
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(c)) open.push({ at, commas: 0 });
    else if (')]}'.includes(c)) open.pop();
    else if (c === ',') {
      const inner = open.at(-1);
      if (inner) inner.commas++;
    }
  }
  for (const { at, commas } of open.reverse()) {
    const head = before.slice(0, at).trimEnd();
    if (before[at] !== '(') continue;
    const info = FUNCTIONS.filter(({ name }) => head.endsWith(name) && !/[\p{L}\p{N}_.]$/u.test(head.slice(0, -name.length))).sort((a, b) => b.name.length - a.name.length)[0];
    if (info !== undefined) return { info, commas };
  }
  return undefined;
}
