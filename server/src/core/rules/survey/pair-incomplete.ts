/** A pair that lacks its other side, or has one side twice: there is no difference to take. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import { items } from '../../model/read.ts';
import { allItems, type Aspect, type Item } from '../../model/survey.ts';
import type { SurveyVariable } from '../../model/survey-variables.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { get, type Node } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceScalar } from '../support/fixes.ts';
import { ASPECT_NAMES, pairsOf, relatedMembers, type PairMember } from '../support/survey-pairs.ts';
import { itemName, itemSpan, surveyOf, variableSpan, type OpenSurvey } from '../support/surveys.ts';

export default defineRule({
  id: 'pair-incomplete',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '配对缺少另一面，或者同一面问了两次。', en: 'A pair lacks one side or has one side twice.' },
  messages: {
    lacks: {
      zh: '配对“{pair}”只有{aspect}，没有{other}，算不出两者之差。',
      en: 'The pair “{pair}” has {aspect} but no {other}, so there is nothing to compare.',
    },
    twice: {
      zh: '配对“{pair}”里，{aspect}问了两次。',
      en: 'The pair “{pair}” asks for {aspect} twice.',
    },
    mixed: {
      zh: '配对“{pair}”把{aspect}和{instead}放在一起，没有分析会比较这两面；与{aspect}相比的是{other}。',
      en: 'The pair “{pair}” puts {aspect} beside {instead}, which no analysis compares; the counterpart of {aspect} is {other}.',
    },
    rows: {
      zh: '“{item}”问的是{other}，“{counterpart}”问的是{aspect}，两个矩阵的行没有配对，算不出两者之差：请给问同一件事的两行写上相同的 pair。',
      en: '“{item}” asks for {other} and “{counterpart}” for {aspect}, but their rows are not paired, so there is nothing to compare: give the two rows about one thing the same pair.',
    },
    alone: {
      zh: '“{item}”问的是{aspect}，却没有写 pair，没有与它相比的题目：请给它和问{other}的那道题写上相同的 pair。',
      en: '“{item}” asks for {aspect} and has no pair, so that nothing is compared with it: give it and the question for {other} the same pair.',
    },
    aspect: {
      zh: '题目“{item}”属于配对“{pair}”，却没有写问的是哪一面。',
      en: 'The question “{item}” belongs to the pair “{pair}” and does not say which aspect it asks for.',
    },
  },
  check({ document, report }) {
    /** All rows of a matrix have the aspects of the matrix, so that one finding speaks for them. */
    const told = new Set<Node>();
    const reportOnce = (member: PairMember, finding: Parameters<typeof report>[0]): void => {
      const node = aspectNode(member);
      if (member.variable.row === null || node === undefined || !told.has(node)) report(finding);
      if (node !== undefined) told.add(node);
    };
    const open = surveyOf(document);
    for (const [item, other] of unpairedMatrices(open)) {
      const [aspect, counter] = [onlyAspect(item), onlyAspect(other)];
      if (aspect === null || counter === null) continue;
      told.add(aspectEntry(item) ?? item.node).add(aspectEntry(other) ?? other.node);
      report({ message: 'rows', span: aspectEntry(other)?.span ?? itemSpan(other), data: { item: itemName(other), counterpart: itemName(item), aspect: ASPECT_NAMES[aspect], other: ASPECT_NAMES[counter] }, fixes: pairedRows(item, other, document.text) });
    }
    for (const variable of open?.variables ?? []) {
      const { aspect, item } = variable;
      if (aspect === null || !isForgotten(variable, open?.variables ?? [])) continue;
      reportOnce({ variable, span: variableSpan(variable) }, { message: 'alone', span: variable.row === null ? variableSpan(variable) : (aspectEntry(item)?.span ?? variableSpan(variable)), data: { item: itemName(item), aspect: ASPECT_NAMES[aspect], other: ASPECT_NAMES[COUNTERPART[aspect]] } });
    }
    const weighted = open?.survey.analyses.some((a) => a.settings.get('weights')?.source === 'importance-items') ?? false;
    for (const { name, members: all } of pairsOf(document)) {
      // Points that are shared out are about several things, and a pair is about one.
      const members = all.filter((m) => m.variable.item.type !== 'points');
      const seen = new Map<Aspect, PairMember>();
      for (const member of members) {
        const { aspect, item } = member.variable;
        if (aspect === null) {
          report({ message: 'aspect', span: member.span, data: { item: itemName(item), pair: name } });
        } else if (seen.has(aspect)) {
          report({ message: 'twice', span: member.span, data: { pair: name, aspect: ASPECT_NAMES[aspect] }, related: relatedMembers(document, [seen.get(aspect) ?? member]) });
        } else seen.set(aspect, member);
      }
      if (members.some((m) => m.variable.aspect === null) || isAlone(members, weighted)) continue;
      for (const { aspect, lacks, instead } of flawsOf(new Set(seen.keys()))) {
        const member = seen.get(aspect);
        const other = instead === undefined ? undefined : seen.get(instead);
        const data = { pair: name, aspect: ASPECT_NAMES[aspect], other: ASPECT_NAMES[lacks] };
        if (member === undefined) continue;
        if (instead === undefined || other === undefined) reportOnce(member, { message: 'lacks', span: aspectSpan(member), data });
        else reportOnce(other, { message: 'mixed', span: aspectSpan(other), data: { ...data, instead: ASPECT_NAMES[instead] }, related: other.variable.item === member.variable.item ? [] : relatedMembers(document, [member]), fixes: replaceScalar(aspectNode(other), lacks, document.text) });
      }
    }
  },
});

/** A matrix of one aspect is no pair: how much each factor matters, or how it was, is a question of its own. Expectations alone answer none. */
function isAlone([only, ...others]: readonly PairMember[], weighted: boolean): boolean {
  if (only === undefined || others.length > 0) return false;
  const { aspect, item, row } = only.variable;
  return (item.aspects.length === 1 && row?.pair === null && aspect !== 'expectation') || (weighted && aspect === 'importance');
}

/** What is compared with what. */
const COUNTERPART: Readonly<Record<Aspect, Aspect>> = { expectation: 'perception', perception: 'expectation', importance: 'performance', performance: 'importance', functional: 'dysfunctional', dysfunctional: 'functional' };

/** A question that names its side and no pair: how much something matters, or how it was, is a question of its own, unless others of its side are paired. */
function isForgotten({ pair, aspect, item, name }: SurveyVariable, all: readonly SurveyVariable[]): boolean {
  if (pair !== null || aspect === null || item.type === 'points') return false;
  const alone = aspect === 'importance' || aspect === 'performance' || aspect === 'perception';
  return !alone || all.some((v) => v.name !== name && v.aspect === aspect && v.pair !== null && v.row === null);
}

/** The one side that a matrix asks for. */
const onlyAspect = (item: Item): Aspect | null => (item.aspects.length === 1 ? (item.aspects[0] ?? null) : item.aspects.length === 0 ? item.aspect : null);

const aspectEntry = (item: Item): Node | undefined => items(get(item.node, 'aspects'))[0] ?? get(item.node, 'aspect');

const isUnpaired = (item: Item): boolean => item.type === 'matrix' && item.pair === null && item.rows.length > 0 && item.rows.every((r) => r.pair === null);

/** Matrices that ask for the two sides of the same things, as far as anybody can tell: expectations are there to be compared, importance where an analysis compares it. */
function unpairedMatrices(open: OpenSurvey | null): readonly (readonly [Item, Item])[] {
  if (open === null) return [];
  const matrices = allItems(open.survey).filter(isUnpaired);
  const compared = open.survey.analyses.some((a) => a.type === 'dual-evaluation' || (a.type === 'ipa' && a.settings.get('importance')?.source !== 'derived'));
  const sides: readonly Aspect[] = compared ? ['expectation', 'importance'] : ['expectation'];
  return sides.flatMap((side) => {
    const firsts = matrices.filter((m) => onlyAspect(m) === side);
    const seconds = matrices.filter((m) => onlyAspect(m) === COUNTERPART[side]);
    const [first] = firsts;
    const [second] = seconds;
    const paired = open.variables.some((v) => v.aspect === side && v.row === null && v.pair !== null);
    return first !== undefined && second !== undefined && !paired && firsts.length === 1 && seconds.length === 1 ? [[first, second] as const] : [];
  });
}

/** The rows in their order, named after those of the first matrix. */
function pairedRows(first: Item, second: Item, text: string): Fix[] {
  if (first.rows.length !== second.rows.length) return [];
  const edits = first.rows.flatMap((row, i) => [row, second.rows[i]].flatMap((r) => (row.id === null || r === undefined ? [] : (insertKeys(text, r.node, [['pair', row.id]]) ?? []))));
  return edits.length < 2 * first.rows.length ? [] : [{ title: { zh: `按次序给“${itemName(first)}”和“${itemName(second)}”的行配对`, en: `Pair the rows of “${itemName(first)}” and “${itemName(second)}” in their order` }, applicability: 'unsafe', edits }];
}

interface Flaw {
  readonly aspect: Aspect;
  readonly lacks: Aspect;
  /** What stands there in the place of the side that is lacking: another word for how it was. */
  readonly instead?: Aspect;
}

/** Expectations are compared with perceptions, importance with performance; importance beside both of the first weights their gap. Kano pairs have a rule of their own. */
function flawsOf(sides: ReadonlySet<Aspect>): readonly Flaw[] {
  const [expected, perceived, important, performed] = (['expectation', 'perception', 'importance', 'performance'] as const).map((a) => sides.has(a));
  const found: Flaw[] = [];
  const renamedToPerceived = expected && !perceived && performed && !important;
  const renamedToPerformed = important && !performed && perceived && !expected;
  if (renamedToPerceived) found.push({ aspect: 'expectation', lacks: 'perception', instead: 'performance' });
  else if (expected && !perceived) found.push({ aspect: 'expectation', lacks: 'perception' });
  if (renamedToPerformed) found.push({ aspect: 'importance', lacks: 'performance', instead: 'perception' });
  else if (important && !performed && !expected) found.push({ aspect: 'importance', lacks: 'performance' });
  if (perceived && !expected && !renamedToPerformed) found.push({ aspect: 'perception', lacks: 'expectation' });
  if (performed && !important && !renamedToPerceived) found.push({ aspect: 'performance', lacks: 'importance' });
  return found;
}

function aspectNode({ variable: { item, row, aspect } }: PairMember): Node | undefined {
  const own = row === null ? undefined : items(get(item.node, 'aspects')).find((n) => n.type === 'scalar' && n.source === aspect);
  return own ?? get(item.node, 'aspect');
}

/** Where the matrix says so for all of its rows, else where the question is named. */
const aspectSpan = (member: PairMember): Span => (member.variable.row === null ? undefined : aspectNode(member)?.span) ?? member.span;
