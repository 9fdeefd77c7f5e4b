/** Completion: the place of the cursor, asked of every provider that has something to write there. */
import { tableBinding } from '../../schema/table-binding.ts';
import type { FeatureContext } from '../context.ts';
import { markdownPlace, type MarkdownPlace } from '../position/markdown-place.ts';
import type { DataPlace } from '../position/place.ts';
import { yamlPlace } from '../position/yaml-place.ts';
import { articleProposals } from './articles.ts';
import { bandProposal } from './bands.ts';
import type { CompletionList, Proposal } from './candidate.ts';
import { columnCandidates } from './columns.ts';
import { feelProposals } from './feel.ts';
import { frontMatterProposals } from './front-matter.ts';
import { itemCandidates, keyCandidates } from './keys.ts';
import { linkProposals } from './links.ts';
import { listOf } from './list.ts';
import { headerProposals, pathProposals } from './markdown-paths.ts';
import { metricCandidates } from './metrics.ts';
import { referenceCandidates } from './references.ts';
import { suppressionProposals } from './rule-ids.ts';
import { schemaPlace } from './schema-place.ts';
import { valueCandidates } from './values.ts';

/** What can be written at `offset`, best first. Total: any text, any offset in it. */
export function complete(context: FeatureContext, offset: number): CompletionList {
  const { text } = context.document;
  const place = placeAt(context, offset);
  return listOf(text, place === null ? [] : proposalsAt(context, place, offset));
}

/** Where the cursor is, in YAML and in Markdown. */
export function placeAt({ document }: FeatureContext, offset: number): MarkdownPlace | null {
  const { text: source, kind, file } = document;
  // As the parser does, a lone carriage return is taken for the end of a line.
  const text = source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
  if (file.language === 'yaml') return yamlPlace(text, { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length, prefix: [] }, offset);
  const binding = tableBinding(kind);
  return markdownPlace(text, offset, (path, header) => binding.column(path, header)?.key);
}

function proposalsAt(context: FeatureContext, place: MarkdownPlace, offset: number): readonly Proposal[] {
  switch (place.type) {
    case 'data':
      return place.touchesDash ? dataProposals(context, place).map(behindBlank) : dataProposals(context, place);
    case 'comment':
      return suppressionProposals(context, place, offset);
    case 'path':
      return pathProposals(context, place.form, place.start, offset);
    case 'header':
      return headerProposals(context, place, offset);
    case 'link':
      return linkProposals(context, place, offset);
    case 'prose':
      return [...frontMatterProposals(context, place, offset), ...articleProposals(context, place, offset)];
  }
}

const behindBlank = (proposal: Proposal): Proposal => ({ ...proposal, candidates: proposal.candidates.map((c) => ({ ...c, insert: ` ${c.insert ?? c.label}` })) });

function dataProposals(context: FeatureContext, place: DataPlace): readonly Proposal[] {
  const at = schemaPlace(context.document.kind, place);
  const whole = (candidates: Proposal['candidates']): Proposal => ({ span: place.span, end: place.end, candidates });
  const bands = bandProposal(context, place, at);
  if (place.role === 'key') return [bands, whole(keyCandidates(context, place, at))];
  if (place.role === 'item') return [bands, whole(itemCandidates(context, place, at.list))];
  if (place.style === 'literal') return feelProposals(context, place, at);
  const values = [...columnCandidates(context, place, at), ...metricCandidates(context, place, at), ...valueCandidates(context, place, at), ...referenceCandidates(context, place, at)];
  if (place.role === 'value') return [bands, whole(values), ...feelProposals(context, place, at)];
  const { value } = at;
  return [
    bands,
    ...(place.hasColon ? [] : [whole(values), whole(itemCandidates(context, place, place.frames.at(-2)?.type === 'seq' ? undefined : value))]),
    ...(value === undefined || value.types.length === 0 || value.types.includes('object') ? [whole(keyCandidates(context, place, at))] : []),
  ];
}
