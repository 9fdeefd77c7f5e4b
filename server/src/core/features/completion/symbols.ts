/** Symbols of one file as entries: by their ids, found by everything that they are called. */
import type { FileIndex, SymbolDefinition } from '../../analysis/file-index.ts';
import { isKnown } from '../../analysis/project.ts';
import type { Span } from '../../base/span.ts';
import type { FeatureContext } from '../context.ts';
import type { Candidate, CandidateKind } from './candidate.ts';
import { bilingual, namesOf } from './wording.ts';

export interface SymbolForm {
  readonly kind: CandidateKind;
  /** What stands before the id. */
  readonly prefix: string;
  readonly group: number;
}

/** @param from where in the file the name is written; null for a place outside of it */
export function symbolCandidates({ locale }: FeatureContext, file: FileIndex, kinds: readonly string[], { kind, prefix, group }: SymbolForm = PLAIN, from: Span | null = null): readonly Candidate[] {
  if (kinds.length === 0) return [];
  return file.symbols.filter((s) => kinds.includes(s.kind) && isKnown(s, from)).map((s) => ({
    label: prefix + s.id,
    kind,
    names: wordsOf(s),
    detail: bilingual(s.label, locale),
    deprecated: s.status === 'retired',
    group,
    subject: { type: 'symbol', uri: file.uri, kind: s.kind, id: s.id },
  }));
}

const PLAIN: SymbolForm = { kind: 'name', prefix: '', group: 0 };

const wordsOf = (symbol: SymbolDefinition): readonly string[] => [...namesOf(symbol.label), ...symbol.aliases.map((a) => a.text)];
