/** From a key or a value to what the language says about it. */
import type { Span } from '../../base/span.ts';
import { walk } from '../../schema/walk.ts';
import type { FeatureContext, Location } from '../context.ts';
import { languagePageUri } from './built-in-pages.ts';
import { languagePage } from './language-page.ts';

export interface TypeDefinition extends Location {
  readonly origin: Span;
}

/** Undefined where no key of the language stands around the offset. */
export function typeDefinition({ document, locale }: FeatureContext, offset: number): TypeDefinition | undefined {
  const { places } = languagePage(document.kind, locale);
  let found: TypeDefinition | undefined;
  const uri = languagePageUri(document.kind, locale);
  walk(document.kind, document.parsed.root, {
    key(entry, _object, value) {
      const place = value && places.get(value.pointer);
      if (!place) return;
      const around = [entry.key.span, ...(entry.value === null ? [] : [entry.value.span])].find((s) => s.start <= offset && offset <= s.end);
      // What is deeper comes later.
      if (around) found = { origin: around === entry.key.span || entry.value?.type === 'scalar' ? around : entry.key.span, uri, span: place };
    },
  });
  return found;
}
