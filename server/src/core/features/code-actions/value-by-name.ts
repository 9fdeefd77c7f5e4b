/** Puts a listed value in the place of its name: who writes `status: 现行` means `in-force`. */
import { placeAt } from '../completion/complete.ts';
import { schemaPlace } from '../completion/schema-place.ts';
import { valueCandidates } from '../completion/values.ts';
import type { FeatureContext } from '../context.ts';
import { action, edits, touches, type ActionProvider } from './code-action.ts';

export const valueByName: ActionProvider = {
  id: 'value-by-name',
  kind: 'quickfix',
  offer(context, selection) {
    return context.diagnostics.filter((d) => d.rule === 'wrong-value' && d.fixes.length === 0 && touches(d.span, selection)).flatMap((d) => {
      const named = bearing(context, d.span);
      // Of two that bear the same name only the person can say which is meant.
      return named.map(({ label, insert }) =>
        action('quickfix', { zh: `改为“${label}”`, en: `Change to “${label}”` }, () => edits({ span: d.span, newText: insert }), { diagnostics: [d], preferred: named.length === 1 }));
    });
  },
};

/** The values that could stand there, of those that bear the name that does. */
function bearing(context: FeatureContext, span: { readonly start: number; readonly end: number }): { readonly label: string; readonly insert: string }[] {
  const source = context.document.text.slice(span.start, span.end);
  const written = source.replace(/^(["'])(.*)\1$/s, '$2');
  const place = placeAt(context, span.end - (written.length < source.length ? 1 : 0));
  if (place?.type !== 'data' || place.role !== 'value' || written === '' || written.includes('\n')) return [];
  const candidates = valueCandidates(context, place, schemaPlace(context.document.kind, place)).filter((c) => c.kind === 'value' && c.label !== written);
  const name = plain(written);
  const exact = candidates.filter((c) => c.names?.some((n) => plain(n) === name));
  const found = exact.length > 0 ? exact : candidates.filter((c) => c.names?.some((n) => begins(plain(n), name) || begins(name, plain(n))));
  return found.map(({ label, insert }) => ({ label, insert: insert ?? label }));
}

/** 单选题 is 单选, and 现行 begins 现行有效. */
const begins = (name: string, start: string): boolean => start.length >= LEAST && name.startsWith(start);

/** Characters of the beginning of a name that tell it. */
const LEAST = 2;

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s-]+/g, ' ').trim().toLowerCase();
