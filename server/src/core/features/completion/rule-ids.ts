/** Rule ids in comments that suppress findings and in the configuration, with the options that a rule has. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Locale } from '../../base/text.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { RULES } from '../../rules/generated/registry.ts';
import type { FeatureContext } from '../context.ts';
import type { CommentPlace, DataPlace } from '../position/place.ts';
import type { Candidate, Proposal } from './candidate.ts';
import { bilingual } from './wording.ts';

const IGNORE = /^\s*plumbline-ignore[ \t]+(?:[\w-]+\s*,\s*)*(?<id>[\w-]*)$/;

/** Rules of findings so many lines below the comment come first, and of all in the part of the document that it speaks for. */
const NEAR_LINES = 3;

export function suppressionProposals(context: FeatureContext, place: CommentPlace, offset: number): readonly Proposal[] {
  const { text } = context.document;
  const before = text.slice(place.start, offset);
  const id = IGNORE.exec(before)?.groups?.['id'];
  if (id !== undefined) {
    const rest = /^[\w-]*/.exec(text.slice(offset, place.end))?.[0].length ?? 0;
    const span = { start: offset - id.length, end: offset };
    const bare = text.slice(offset + rest, place.end).trim() === '';
    const reason = context.locale === 'zh' ? '理由' : 'reason';
    const near = rulesNear(context, offset);
    return [{ span, end: offset + rest, candidates: ruleCandidates(context.locale).map((c) => ({ ...c, group: near.has(c.label) ? 0 : 1, ...(bare ? { insert: `${c.label}: \${1:${reason}}`, snippet: true } : {}) })) }];
  }
  const word = /^\s*(?<word>[\w-]*)$/.exec(before)?.groups?.['word'];
  if (word === undefined || !'plumbline-ignore'.startsWith(word)) return [];
  const spaced = /^\s/.test(before) ? '' : ' ';
  const directive: Candidate[] = context.document.file.language === 'yaml' ? [] : [{ label: 'plumbline:', kind: 'keyword', insert: `${spaced}plumbline: `, detail: context.locale === 'zh' ? '下面的表格是文档的哪一部分' : 'what part of the document the table below is', goesOn: true }];
  const candidates: Candidate[] = [...directive, { label: 'plumbline-ignore', kind: 'keyword', insert: `${spaced}plumbline-ignore `, detail: context.locale === 'zh' ? '忽略下面的问题，须写理由' : 'silences what follows; a reason is required', goesOn: true }];
  return [{ span: { start: offset - word.length, end: offset }, end: offset, candidates }];
}

function rulesNear({ document, diagnostics }: FeatureContext, offset: number): ReadonlySet<string> {
  const line = document.lines.positionAt(offset).line;
  const target = document.parsed.suppressions.find(({ span }) => span.start <= offset && /^[ \t]*$/.test(document.text.slice(span.end, offset)))?.target;
  const isNear = ({ span: { start } }: Diagnostic): boolean => (start >= offset && document.lines.positionAt(start).line <= line + NEAR_LINES) || (target !== null && target !== undefined && target.start <= start && start < target.end);
  return new Set(diagnostics.filter(isNear).map((d) => d.rule));
}

const ruleCandidates = (locale: Locale): readonly Candidate[] =>
  RULES.filter((r) => r.always !== true).map((r) => ({ label: r.id, kind: 'rule', detail: r.summary[locale], names: [r.summary.zh], deprecated: r.status === 'deprecated', subject: { type: 'rule', id: r.id } }));

/** Keys of `rules:` in the configuration. */
export function ruleKeys(object: ResolvedSchema, present: ReadonlySet<string>, locale: Locale): readonly Candidate[] {
  return object.kind === 'config' && object.pointer === '/properties/rules' ? ruleCandidates(locale).filter((c) => !present.has(c.label)) : [];
}

/** Keys of `options:` of the rule that the map around it configures. */
export function ruleOptionKeys(object: ResolvedSchema, { frames }: DataPlace, present: ReadonlySet<string>, locale: Locale): readonly Candidate[] {
  if (object.kind !== 'config' || object.pointer !== '/definitions/rule/properties/options') return [];
  const keys = frames.flatMap((f) => (f.type === 'map' && f.key !== null ? [f.key] : []));
  const rule = RULES.find((r) => r.id === keys.at(-2));
  return Object.entries(rule?.options ?? {}).filter(([name]) => !present.has(name)).map(([name, { description, default: preset }]) => ({ label: name, kind: 'key', detail: `${bilingual(description, locale) ?? ''} (${JSON.stringify(preset)})` }));
}
