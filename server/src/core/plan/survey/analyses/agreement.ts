/** `agreement`: whether raters who looked at the same subjects say the same. */
import { partOf, same, type Text } from '../../../base/text.ts';
import type { Agreement } from '../../../statistics/agreement.ts';
import { measures, type Context, type Measure } from '../context.ts';
import { column, row, word, type ResultRow, type ResultTable } from '../result.ts';
import { stepsOf } from './descriptives.ts';
import { always, idle, LIMITS, limits, NOTHING_TO_ANALYSE, outcome, refused, type Analysis } from './outcome.ts';

/** What was rated, by whom: one column for each rater, subjects as rows. */
interface Ratings {
  readonly id: string;
  readonly label: Text;
  readonly raters: readonly { readonly id: string; readonly label: Text; readonly column: Float64Array }[];
  readonly subjects: number;
  /** Every value that can be given, where the scale says. */
  readonly values: readonly number[] | undefined;
}

const METHODS = ['percent', 'cohen', 'fleiss', 'krippendorff', 'icc'] as const;
type Method = (typeof METHODS)[number];

/** Settings of others. */
const WITHOUT_EFFECT: Readonly<Record<Method, readonly string[]>> = {
  percent: ['weights', 'level', 'form', 'confidence'], cohen: ['level', 'form'], fleiss: ['weights', 'level', 'form'], krippendorff: ['weights', 'form', 'missing', 'confidence'], icc: ['weights', 'level'],
};

/** Each pair of raters has a row, and every rater a column. */
const MAX_RATERS = 200;

export const agreement: Analysis = (context) => {
  const sets = ratingsOf(context);
  if ('refused' in sets) return sets;
  const crowded = sets.find((s) => s.raters.length > MAX_RATERS);
  if (crowded !== undefined) return refused(`评分者最多 ${String(MAX_RATERS)} 位。`, `There can be ${String(MAX_RATERS)} raters at most.`);
  const method = context.settings.choice('method', METHODS);
  const choice = `method: ${method}`;
  idle(context, choice, ...WITHOUT_EFFECT[method]);
  // What these two need of every subject, and what the third makes of gaps, is no choice.
  if (method === 'fleiss' || method === 'icc') always(context, choice, 'missing', 'listwise');
  if (method === 'krippendorff') context.settings.state('units', '计入的对象', 'Subjects that count', '≥ 2');
  return outcome(sets.flatMap((set) => tablesOf(context, set, method)));
};

const WHOLE: Text = { zh: '全部', en: 'all' };

function ratingsOf(context: Context): readonly Ratings[] | ReturnType<typeof refused> {
  const { settings } = context;
  const [subject, rater] = [settings.text('subject'), settings.text('rater')];
  const all = measures(context, { forms: ['number', 'choice', 'boolean'] }).filter((m) => m.id !== subject && m.id !== rater);
  if (all.length === 0) return NOTHING_TO_ANALYSE;
  if (subject !== undefined && rater !== undefined) return all.flatMap((m) => longRatings(context, m, subject, rater) ?? []);
  const values = all.every((m) => stepsOf(m)?.join() === stepsOf(all[0] as Measure)?.join()) ? stepsOf(all[0] as Measure) : undefined;
  if (rater === undefined) return [{ id: 'all', label: WHOLE, raters: all.map((m) => ({ id: m.id, label: m.label, column: m.column })), subjects: context.responses, values }];
  // Each response is a rater, each question a subject.
  const names = namesOf(context, rater);
  if (names === undefined) return refused(`数据中没有“${rater}”的答案。`, `The data have no answers to "${rater}".`);
  const raters = Array.from({ length: Math.min(context.responses, MAX_RATERS + 1) }, (_, r) => ({ id: names(r), label: same(names(r)), column: Float64Array.from(all, (m) => m.column[r] as number) }));
  return [{ id: 'all', label: WHOLE, raters, subjects: all.length, values }];
}

/** One rating a row: a table of subjects by raters is made of them; of two ratings of one subject by one rater the first counts. */
function longRatings(context: Context, m: Measure, subject: string, rater: string): Ratings | undefined {
  const [subjectName, raterName] = [namesOf(context, subject), namesOf(context, rater)];
  if (subjectName === undefined || raterName === undefined) return undefined;
  const subjects = new Map<string, number>();
  const raters = new Map<string, Map<number, number>>();
  for (let r = 0; r < m.column.length; r++) {
    const [s, by] = [subjectName(r), raterName(r)];
    if (s === '' || by === '' || (raters.size > MAX_RATERS && !raters.has(by))) continue;
    if (!subjects.has(s)) subjects.set(s, subjects.size);
    const own = raters.get(by) ?? new Map<number, number>();
    raters.set(by, own);
    const place = subjects.get(s) as number;
    const value = m.column[r] as number;
    if (!Number.isNaN(value) && !own.has(place)) own.set(place, value);
  }
  const columns = [...raters].map(([id, own]) => ({ id, label: same(id), column: Float64Array.from({ length: subjects.size }, (_, s) => own.get(s) ?? NaN) }));
  return { id: m.id, label: m.label, raters: columns, subjects: subjects.size, values: stepsOf(m) };
}

/** What a response says to a question, as text. */
function namesOf(context: Context, name: string): ((r: number) => string) | undefined {
  const values = context.columnAsGiven(name);
  if (values === undefined) return undefined;
  const texts = context.categories(name);
  return (r) => {
    const value = values[r] as number;
    return Number.isNaN(value) ? '' : (texts[value] ?? String(value));
  };
}

const KAPPA = [column('n', '对象数', 'subjects', 'count'), column('missing', '缺失', 'missing', 'count'), column('observed', '观察的一致', 'observed'), column('expected', '随机的一致', 'expected'), column('value', 'κ', 'kappa'), column('se', '标准误', 'se'), ...LIMITS];

function tablesOf(context: Context, set: Ratings, method: Method): readonly ResultTable[] {
  const { stats, settings } = context;
  const listed = method === 'fleiss' || method === 'icc' || settings.choice('missing', ['listwise', 'pairwise']) === 'listwise' ? stats.listwise(set.raters.map((r) => r.column)) : set.raters.map((r) => r.column);
  const id = (name: string): string => (set.id === 'all' ? name : `${name}:${set.id}`);
  const title = (t: Text): Text => (set.id === 'all' ? t : partOf(set.label, t));
  const make = (name: string, t: Text, columns: ResultTable['columns'], rows: readonly ResultRow[]): ResultTable => ({ id: id(name), title: title(t), columns, rows });
  const kappa = (name: string, label: Text, a: Agreement): ResultRow => row(name, label, a.n, set.subjects - a.n, a.observed, a.expected, a.value, a.se, ...limits(a.interval));
  const pairs = set.raters.flatMap((a, i) => set.raters.slice(0, i).map((b, j) => ({ id: `${b.id}/${a.id}`, label: { zh: `${b.label.zh} / ${a.label.zh}`, en: `${b.label.en} / ${a.label.en}` }, x: listed[j] as Float64Array, y: listed[i] as Float64Array })));
  const none = stats.undefinedFor('too-few-items');
  switch (method) {
    case 'percent': {
      const rows = pairs.map((p) => ({ p, n: stats.pairs(p.x, p.y)[0].length, share: stats.percentAgreement(p.x, p.y) }));
      const columns = [column('n', '对象数', 'subjects', 'count'), column('missing', '缺失', 'missing', 'count'), column('value', '一致率', 'agreement', 'share')];
      return [
        make('pairs', { zh: '成对的一致率', en: 'Agreement of pairs' }, columns, rows.map(({ p, n, share }) => row(p.id, p.label, n, set.subjects - n, share))),
        make('agreement', { zh: '平均一致率', en: 'Mean agreement' }, [column('value', '一致率', 'agreement', 'share')], [row('all', WHOLE, rows.length === 0 ? none : stats.weightedMean(rows.map((r) => r.share), rows.map(() => 1)))]),
      ];
    }
    case 'cohen': {
      const weights = settings.choice('weights', ['none', 'linear', 'quadratic']);
      const values = set.values ?? [...new Set(listed.flatMap((c) => [...stats.present(c)]))].sort((a, b) => a - b);
      settings.state('categories', '类别数', 'Categories', String(values.length));
      const found = pairs.map((p) => ({ p, a: stats.cohen(p.x, p.y, values, weights, settings.confidence) }));
      return [
        make('pairs', { zh: 'Cohen κ', en: 'Cohen’s kappa' }, KAPPA, found.map(({ p, a }) => kappa(p.id, p.label, a))),
        make('agreement', { zh: 'κ 的均值（Light）', en: 'Mean of kappas (Light)' }, [column('value', 'κ', 'kappa')], [row('all', WHOLE, found.length === 0 ? none : stats.weightedMean(found.map((f) => f.a.value), found.map(() => 1)))]),
      ];
    }
    case 'fleiss':
      // Its interval is the one that tests against chance; there is none for agreement itself in the paper.
      settings.state('se-under', '标准误的假设', 'Standard error under', 'no-agreement');
      return [make('agreement', { zh: 'Fleiss κ', en: 'Fleiss’ kappa' }, KAPPA, [kappa('all', WHOLE, stats.fleiss(listed, settings.confidence))])];
    case 'krippendorff': {
      // Units with gaps are what this measure is for.
      const k = stats.krippendorff(set.raters.map((r) => r.column), settings.choice('level', stats.MEASUREMENT_LEVELS));
      return [make('agreement', { zh: 'Krippendorff α', en: 'Krippendorff’s alpha' }, [
        column('n', '对象数', 'subjects', 'count'), column('missing', '少于两个评分的对象', 'subjects with fewer than two', 'count'), column('ratings', '评分数', 'ratings', 'count'), column('value', 'α', 'alpha'),
      ], [row('all', WHOLE, k.units, set.subjects - k.units, k.ratings, k.value)])];
    }
    case 'icc': {
      const form = settings.choice('form', stats.ICC_FORMS.slice() as ('ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k')[]);
      const n = listed[0]?.length ?? 0;
      return [make('agreement', { zh: '组内相关', en: 'Intraclass correlations' }, [
        column('n', '对象数', 'subjects', 'count'), column('missing', '缺失', 'missing', 'count'), column('value', 'ICC', 'ICC'), column('f', 'F', 'F'), column('df1', '自由度 1', 'df 1', 'count'), column('df2', '自由度 2', 'df 2', 'count'), column('p', 'p', 'p', 'probability'), ...LIMITS, column('chosen', '所选', 'chosen', 'word'),
      ], stats.iccs(listed, settings.confidence).map((r) => row(r.form, same(r.form), n, set.subjects - n, r.value, r.f, r.df1, r.df2, r.p, ...limits(r.interval), r.form === form ? word('yes', '是', 'yes') : word('no', '否', 'no'))))];
    }
  }
}
