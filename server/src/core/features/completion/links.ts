/** Addresses of links in running text: documents of the project and the catalogs, with the part that is meant. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import type { Candidate, Proposal } from './candidate.ts';
import { catalogGroup, filesOf } from './documents.ts';
import { symbolCandidates } from './symbols.ts';
import { bilingual, namesOf } from './wording.ts';

export function linkProposals(context: FeatureContext, place: { readonly start: number; readonly end: number }, offset: number): readonly Proposal[] {
  const { document, locale } = context;
  // What stands before a path and means nothing to it stays as it is written.
  const start = place.start + (/^<?(?:\.\/)*/.exec(document.text.slice(place.start, offset))?.[0].length ?? 0);
  const own = document.text[start] === '#' ? symbolCandidates(context, knownDocument(context, offset).index, PARTS, { kind: 'part', prefix: '#', group: -1 }) : [];
  const others = filesOf(context, DOCUMENT_KINDS).flatMap((file): Candidate[] => {
    const address = addressOf(file, document.file.path);
    return [
      { label: address, kind: 'document', names: namesOf(file.document.label), detail: bilingual(file.document.label, locale), group: catalogGroup(file), subject: { type: 'document', uri: file.uri } },
      ...symbolCandidates(context, file, PARTS, { kind: 'part', prefix: `${address}#`, group: 3 + catalogGroup(file) }),
    ];
  });
  return [{ span: { start, end: offset }, end: place.end, candidates: [...own, ...others] }];
}

/** Parts that a reader looks up; answers, checks and the like are found by what they are part of. */
const PARTS = ['dimension', 'target', 'stage', 'criterion', 'item', 'control', 'recovery', 'role', 'section', 'model'];

/** What would end an address, or mean something else in it. */
const UNFIT = /[\s<>%\\"`^{}|?#]/g;

/** Relative to the folder of the document, Chinese as it is; catalogs of the product by their name alone. */
function addressOf(file: FileIndex, from: string): string {
  const to = file.path.split('/');
  if (file.builtIn) return to.at(-1) ?? '';
  const base = from.split('/').slice(0, -1);
  let same = 0;
  while (same < base.length && same < to.length - 1 && base[same] === to[same]) same++;
  return [...base.slice(same).map(() => '..'), ...to.slice(same)].join('/').replace(UNFIT, encodeURIComponent).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'));
}
