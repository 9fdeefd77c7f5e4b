/** Bands that go on where the ones before them end, the band that closes the range, and the score that comes next. */
import { add, compare, fromInteger, parseRational, sub, toExactString, ZERO, type Rational } from '../../base/rational.ts';
import { complement, intersection, isSet, numbersOf, union, type NumberInterval, type NumberKind, type NumberSet } from '../../expression/intervals.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import type { Input } from '../../model/scoring.ts';
import { wordingFor, type Wording } from '../../plan/proof-words.ts';
import { get, isScalar } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import type { DataPlace } from '../position/place.ts';
import { entriesIn } from '../position/yaml-lines.ts';
import type { Candidate, Proposal } from './candidate.ts';
import { tested } from './feel.ts';
import type { SchemaPlace } from './schema-place.ts';
import { writeText } from './writing.ts';

interface Written {
  readonly when: string;
  readonly score: string;
}

/** A test that is begun narrows what is proposed; what follows it in FEEL is proposed beside it. */
export function bandProposal(context: FeatureContext, place: DataPlace, at: SchemaPlace): Proposal {
  return { span: place.span, end: place.end, candidates: bandCandidates(context, place, at), matched: at.map?.key === 'when' };
}

function bandCandidates(context: FeatureContext, place: DataPlace, at: SchemaPlace): readonly Candidate[] {
  const schema = at.value ?? at.list?.items ?? at.object;
  const seq = place.frames.findLast((f) => f.type === 'seq');
  if (seq?.type !== 'seq' || schema === undefined || !/^\/definitions\/(?:band|grade)(?:\/|$)/.test(schema.pointer) && !isBandItem(at)) return [];
  const written = seq.items().map((item): Written => { const e = entriesIn(item); return { when: e.get('when') ?? '', score: e.get('score') ?? '' }; });
  const key = at.map?.key;
  if (key === 'score') return scoresAfter(context, place, written).map((score, i) => ({ label: score, kind: 'value', group: i === 0 ? 0 : 1 }));
  const isGrade = schema.pointer.includes('grade') || at.object?.pointer.includes('grade') === true;
  const input = isGrade ? undefined : tested(context, place);
  const kind: NumberKind | undefined = isGrade ? 'number' : input?.type === 'number' || input?.type === 'duration' || input?.type === 'percent' ? input.type : undefined;
  if (kind === undefined) return [];
  const next = nextTests(written.map((w) => w.when).filter((w) => w !== ''), kind, input);
  if (key === 'when') {
    const typed = closedUp(context.document.text.slice(place.span.start, place.span.end));
    return next.filter((test) => closedUp(test).startsWith(typed)).map((test) => ({ label: test, kind: 'value', insert: writeText(test, place.style), group: -1 }));
  }
  if (isGrade || (place.role !== 'node' && place.role !== 'item') || place.hasColon || place.style !== 'block') return [];
  const [score] = scoresAfter(context, place, written);
  const dash = place.role === 'item' ? '- ' : '';
  return next.map((test) => ({ label: `{ when: "${test}"${score === undefined ? '' : `, score: ${score}`} }`, kind: 'text', insert: `${dash}{ when: "${test}", score: ${score ?? ''} }`, group: -1 }));
}

/** People type `>=15` and `> = 15`: blanks tell no two tests apart. */
const closedUp = (test: string): string => test.replace(/\s/g, '');

const isBandItem = ({ value, list }: SchemaPlace): boolean => (value ?? list?.items)?.properties.has('when') === true && (value ?? list?.items)?.required.includes('score') === true;

/** What is not covered yet, next to the last band first: a stretch with a usual end, then all that is left. */
export function nextTests(tests: readonly string[], kind: NumberKind, input: Input | undefined): readonly string[] {
  const wording = wordingFor(kind, [...tests, input?.domain?.source ?? '']);
  const sets = tests.map((t) => setOf(t, kind)).filter((s): s is NumberSet => s !== undefined && s.length > 0);
  const last = sets.at(-1)?.[0];
  const domain = input?.domain ? (setOf(input.domain.source, kind) ?? []) : ALL;
  if (last === undefined) return [];
  const covered = sets.reduce((a, b) => union(a, b), []);
  const left = complement(covered).filter((part) => intersection([part], domain).length > 0);
  const behind = left.filter((part) => part.low !== null && last.high !== null && compare(part.low, last.high) >= 0);
  const before = left.filter((part) => !behind.includes(part)).reverse();
  const first = sets[0]?.[0];
  const falling = first?.low !== null && first?.low !== undefined && (last.low !== null && compare(last.low, first.low) < 0 || first.high === null);
  const ordered = falling ? [...before, ...behind] : [...behind, ...before];
  const found = ordered.flatMap((part) => [...stretches(part, last, kind, wording, falling), wording.test(part)]);
  return [...new Set(found)].slice(0, MOST);
}

const MOST = 6;
const ALL: NumberSet = [{ low: null, lowOpen: true, high: null, highOpen: true }];

function setOf(test: string, kind: NumberKind): NumberSet | undefined {
  const { ast, problems } = parseUnaryTests(test);
  const set = problems.length > 0 ? 'not-constant' : numbersOf(ast, kind);
  return isSet(set) ? set : undefined;
}

/** The part up to the next usual end, where it has none of its own on the side that the bands go to. */
function stretches(part: NumberInterval, last: NumberInterval, kind: NumberKind, wording: Wording, falling: boolean): readonly string[] {
  const { low, high } = part;
  if (!falling && low !== null && high === null) {
    const end = kind === 'duration' ? TIMES.find((t) => compare(t, low) > 0) : add(low, width(last) ?? fromInteger(1));
    return end === undefined ? [] : [wording.test({ ...part, high: end, highOpen: !part.lowOpen })];
  }
  if (falling && high !== null && low === null) {
    const start = sub(high, width(last) ?? fromInteger(1));
    return start === undefined || compare(start, ZERO) < 0 ? [] : [wording.test({ ...part, low: start, lowOpen: !part.highOpen })];
  }
  return [];
}

const width = ({ low, high }: NumberInterval): Rational | undefined => (low === null || high === null ? undefined : sub(high, low));

/** Ends that promises of time usually have: 10 s, 30 s, 1 min, 5 min, …, 1 h, 3 h, 24 h, 48 h, 72 h, 7 d, 15 d, 30 d. */
const TIMES: readonly Rational[] = [10, 30, 60, 300, 600, 1_800, 3_600, 10_800, 86_400, 172_800, 259_200, 604_800, 1_296_000, 2_592_000].map((s) => fromInteger(s));

/** The score that goes on with the steps of the ones before, then the other whole ones of the scale. */
function scoresAfter(context: FeatureContext, place: DataPlace, written: readonly Written[]): readonly string[] {
  const scores = written.flatMap(({ score }) => parseRational(score) ?? []);
  const scale = get(knownDocument(context, place.span.end).parsed.root, 'scale');
  const bound = (key: string): Rational | undefined => { const node = get(scale, key); return isScalar(node) ? parseRational(node.source) : undefined; };
  const [min, max] = [bound('min'), bound('max')];
  const [previous, last] = [scores.at(-2), scores.at(-1)];
  const step = previous && last ? sub(last, previous) : fromInteger(-1);
  const next = last && step ? add(last, step) : max;
  const inScale = (v: Rational | undefined): v is Rational => v !== undefined && (min === undefined || compare(v, min) >= 0) && (max === undefined || compare(v, max) <= 0);
  const others: Rational[] = [];
  if (min !== undefined && max !== undefined) for (let v: Rational | undefined = max; v !== undefined && compare(v, min) >= 0 && others.length < MOST_SCORES; v = sub(v, fromInteger(1))) others.push(v);
  const free = others.filter((v) => !scores.some((s) => compare(s, v) === 0));
  return [...new Set([...(inScale(next) ? [next] : []), ...free].map(toExactString))];
}

const MOST_SCORES = 12;
