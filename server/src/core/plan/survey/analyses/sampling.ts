/** `margin` and `stratified`: how far a sample can be trusted to speak for the population. */
import { toNumber } from '../../../base/rational.ts';
import { partOf, same, type Text } from '../../../base/text.ts';
import { samplingNumbers } from '../../../model/survey-sampling.ts';
import { isDefined, type Figure } from '../../../statistics/figure.ts';
import { measures, type Context } from '../context.ts';
import { column, row, table, word, type ResultColumn, type ResultTable } from '../result.ts';
import { LIMITS, limits, NOTHING_TO_ANALYSE, outcome, refused, settled, type Analysis, type Outcome } from './outcome.ts';

/** Answers of one item that are listed. */
const LISTED = 30;

export const margin: Analysis = (context) => {
  const { stats, settings, instrument } = context;
  const all = measures(context);
  const population = settings.flag('finite-population') ? (instrument.survey.sampling?.population ?? null) : null;
  const how = { confidence: settings.confidence, method: settings.choice('interval', ['wilson', 'wald', 'agresti-coull']), population } as const;
  settings.state('population', '总体', 'Population', population === null ? 'infinite' : String(population));
  const shares = all.flatMap((m) => {
    const counts = stats.frequencies(m.column, LISTED);
    const n = stats.present(m.column).length;
    return counts?.map(([value, count]) => {
      const p = stats.proportion(count, n, how);
      return row(`${m.id}=${String(value)}`, partOf(m.label, same(String(value))), n, m.column.length - n, count, p.share, p.se, ...limits(p.interval));
    }) ?? [];
  });
  const means = all.map((m) => {
    const d = stats.descriptives(m.column, { quantile: 7, confidence: settings.confidence });
    const factor = population === null ? 1 : d.n >= population ? 0 : Math.sqrt((population - d.n) / (population - 1));
    const se = stats.combine([d.se], (s) => s * factor);
    const half = stats.combine([se], (s) => s * stats.twoSidedT(settings.confidence, d.n - 1), 'too-few-answers');
    return row(m.id, m.label, d.n, d.missing, d.mean, se, half, stats.combine([d.mean, half], (a, b) => a - b), stats.combine([d.mean, half], (a, b) => a + b));
  });
  const quotas = quotaTable(context);
  return outcome([
    ...planTables(context, population),
    ...quotas.tables,
    ...(shares.length === 0 ? [] : [table('shares', '各答案的比例', 'Shares of answers', [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('count', '份数', 'count', 'count'), column('share', '比例', 'share', 'share'), column('se', '标准误', 'se'), column('low', '下限', 'low', 'share'), column('high', '上限', 'high', 'share')], shares)]),
    ...(means.length === 0 ? [] : [table('means', '均值', 'Means', [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('mean', '均值', 'mean'), column('se', '标准误', 'se'), column('margin', '误差', 'margin'), ...LIMITS], means)]),
  ], [...contradiction(context), ...quotas.notes]);
};

/** The population of a plan and that of its strata are one. */
function contradiction({ instrument }: Context): readonly Text[] {
  const { population, strata } = instrument.survey.sampling ?? { population: null, strata: [] };
  const sizes = strata.map((s) => s.population);
  if (population === null || sizes.length === 0 || sizes.includes(null)) return [];
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  if (total === population) return [];
  return [{
    zh: `抽样计划写的总体是 ${String(population)}，各层的总体数合计 ${String(total)}，两者对不上：总的误差和需要的份数按前者算，各层的权重和分配按后者算。`,
    en: `The sampling plan says a population of ${String(population)}, its strata add up to ${String(total)}: margins and sizes of the whole go by the former, weights and allocation of strata by the latter.`,
  }];
}

/** What was planned, what that takes, in whole and of each stratum, and what the responses that came give. */
function planTables(context: Context, population: number | null): ResultTable[] {
  const { stats, settings, instrument, responses } = context;
  const plan = instrument.survey.sampling;
  const { margin: wanted, proportion, responseRate, designEffect } = samplingNumbers(plan);
  const common = { confidence: settings.confidence, proportion, population, designEffect };
  const none: Figure = stats.undefinedFor('not-applicable');
  const needed = wanted === null ? none : stats.sampleSize({ ...common, margin: wanted });
  const toAsk = (size: Figure): Figure => (responseRate === null ? none : stats.combine([size], (n) => Math.ceil(n / responseRate - 1e-9), 'zero-denominator'));
  settings.state('proportion', '预计比例', 'Proportion expected', `${String(proportion * 100)}%`);
  settings.state('design-effect', '设计效应', 'Design effect', String(designEffect));
  const whole = table('plan', '抽样', 'Sampling', [
    column('n', '份数', 'responses', 'count'), column('margin', '误差', 'margin', 'share'), column('planned-margin', '计划的误差', 'planned margin', 'share'), ...NEEDED,
  ], [row('plan', { zh: '全部答卷', en: 'all responses' }, responses, stats.marginOfError(responses, common), wanted ?? none, needed, toAsk(needed), plan?.size ?? none)]);
  const strata = (plan?.strata ?? []).flatMap((s) => (s.id === null || s.population === null ? [] : [{ ...s, id: s.id, population: s.population }]));
  if (plan === null || strata.length === 0 || !isDefined(needed)) return [whole];
  settings.state('allocation', '分配', 'Allocation', plan.allocation);
  const shares = stats.allocate(needed, strata, plan.allocation);
  return [whole, table('plan-strata', '各层的样本', 'Sample of each stratum', [column('population', '总体数', 'population', 'count'), ...NEEDED], strata.map((s, h) => {
    const share = shares[h] ?? none;
    return row(s.id, s.label ?? same(s.value ?? s.id), s.population, share, toAsk(share), s.size ?? none);
  }))];
}

const NEEDED: readonly ResultColumn[] = [column('needed', '需要的份数', 'needed', 'count'), column('to-ask', '需要发出', 'to be asked', 'count'), column('planned', '计划的份数', 'planned', 'count')];

/** How many responses of each kind came, beside how many were wanted. */
function quotaTable(context: Context): Outcome {
  const { stats, instrument, responses } = context;
  const none: Figure = stats.undefinedFor('not-applicable');
  const notes: Text[] = [];
  const rows = instrument.survey.quotas.flatMap(({ id, label, when, min, max, share }) => {
    if (id === null || when === null) return [];
    const count = context.countWhere(when);
    if (typeof count !== 'number') {
      notes.push(count.refused);
      return [];
    }
    const met = min === null && max === null ? none : min !== null && count < min ? SHORT : max !== null && count > max ? OVER : MET;
    return [row(id, label ?? same(id), count, responses === 0 ? stats.undefinedFor('no-answers') : count / responses, share === null ? none : toNumber(share), min ?? none, max ?? none, met)];
  });
  const columns = [
    column('count', '份数', 'count', 'count'), column('share', '比例', 'share', 'share'), column('planned-share', '计划的比例', 'planned share', 'share'), column('min', '最少', 'minimum', 'count'), column('max', '最多', 'maximum', 'count'),
    column('met', '是否达到', 'met', 'word'),
  ];
  return { tables: rows.length === 0 ? [] : [table('quotas', '配额', 'Quotas', columns, rows)], notes };
}

const MET = word('met', '达到', 'met');
const SHORT = word('short', '不足', 'too few');
const OVER = word('over', '超出', 'too many');

export const stratified: Analysis = (context) => {
  const { stats, settings, instrument } = context;
  const name = settings.text('stratum') ?? '';
  const strata = (instrument.survey.sampling?.strata ?? []).flatMap((s) => (s.id === null || s.value === null || s.population === null ? [] : [{ id: s.id, value: s.value, population: s.population, label: s.label }]));
  const values = context.columnAsGiven(name);
  if (values === undefined) return refused(`数据中没有“${name}”的答案。`, `The data have no answers to "${name}".`);
  if (strata.length === 0) return refused('抽样计划没有写各层及其总体数。', 'The sampling plan has no strata with their populations.');
  const all = settled(context, measures(context)).filter((m) => m.id !== name);
  if (all.length === 0) return NOTHING_TO_ANALYSE;
  const texts = context.categories(name);
  const stratumOf = [...values].map((v) => (Number.isNaN(v) ? -1 : strata.findIndex((s) => s.value === (texts[v] ?? String(v)))));
  const unknown = stratumOf.filter((s) => s < 0).length;
  const found = all.map((m) => ({ m, s: stats.stratifiedMean(strata.map((stratum, h) => ({ population: stratum.population, values: m.column.filter((_, r) => stratumOf[r] === h) })), settings.confidence) }));
  const notes = unknown === 0 ? contradiction(context) : [...contradiction(context), { zh: `有 ${String(unknown)} 份答卷不属于计划中的任何一层，没有计入。`, en: `${String(unknown)} responses belong to no stratum of the plan and do not count.` }];
  return outcome([
    table('items', '分层均值', 'Stratified means', [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('mean', '分层均值', 'stratified mean'), column('se', '标准误', 'se'), ...LIMITS, column('unweighted', '不加权均值', 'unweighted mean')],
      found.map(({ m, s }) => row(m.id, m.label, s.n, m.column.length - s.n, s.mean, s.se, ...limits(s.interval), s.unweighted))),
    table('strata', '各层', 'Strata', [column('n', '份数', 'n', 'count'), column('weight', '权重', 'weight'), column('mean', '均值', 'mean'), column('sd', '标准差', 'sd')], found.flatMap(({ m, s }) => s.strata.map((part, h) => {
      const stratum = strata[h];
      const title = stratum?.label ?? { zh: stratum?.value ?? '', en: stratum?.value ?? '' };
      return row(`${m.id}:${stratum?.id ?? ''}`, partOf(m.label, title), part.n, part.weight, part.mean, part.sd);
    }))),
  ], notes);
};
