/** Addresses of links in running text: documents of the project and the catalogs, with the part that is meant. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { FeatureContext } from '../context.ts';
import type { Candidate, Proposal } from './candidate.ts';
import { catalogGroup, filesOf } from './documents.ts';
import { symbolCandidates } from './symbols.ts';
import { bilingual, namesOf } from './wording.ts';

export function linkProposals(context: FeatureContext, place: { readonly start: number; readonly end: number }, offset: number): readonly Proposal[] {
  const { document, locale } = context;
  const candidates = filesOf(context, DOCUMENT_KINDS).flatMap((file): Candidate[] => {
    const address = addressOf(file, document.file.path);
    return [
      { label: address, kind: 'document', names: namesOf(file.document.label), detail: bilingual(file.document.label, locale), group: catalogGroup(file), subject: { type: 'document', uri: file.uri } },
      ...symbolCandidates(context, file, PARTS, { kind: 'part', prefix: `${address}#`, group: 3 + catalogGroup(file) }),
    ];
  });
  return [{ span: { start: place.start, end: offset }, end: place.end, candidates }];
}

/** Parts that a reader looks up; answers, checks and the like are found by what they are part of. */
const PARTS = ['dimension', 'target', 'stage', 'criterion', 'item', 'control', 'recovery', 'role', 'section', 'model'];

/** Relative to the folder of the document; catalogs of the product by their name alone. */
function addressOf(file: FileIndex, from: string): string {
  const to = file.path.split('/');
  if (file.builtIn) return to.at(-1) ?? '';
  const base = from.split('/').slice(0, -1);
  let same = 0;
  while (same < base.length && same < to.length - 1 && base[same] === to[same]) same++;
  return encodeURI([...base.slice(same).map(() => '..'), ...to.slice(same)].join('/'));
}
