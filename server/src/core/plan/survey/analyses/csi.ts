/** `csi`: the customer satisfaction index by a path model. */
import { isDefined, type Figure } from '../../../statistics/figure.ts';
import type { PlsEstimate, PlsSettings } from '../../../statistics/pls.ts';
import type { Context } from '../context.ts';
import { column, row, table, type ResultTable } from '../result.ts';
import { csiModel, type CsiModel } from './csi-model.ts';
import { estimateTables, type Estimated } from './csi-tables.ts';
import { given } from './drivers.ts';
import { LIMITS, limits, outcome, refused, type Analysis } from './outcome.ts';

/** Samples times parameters that are kept while a bootstrap runs: some 400 MB. */
const MAX_KEPT = 50_000_000;

export const csi: Analysis = async (context) => {
  const { stats, settings } = context;
  const drawn = csiModel(context);
  if ('refused' in drawn) return drawn;
  const data = dataOf(context, drawn);
  if (data.n < 2) return refused('可用的答卷不到两份。', 'Fewer than two responses can be used.');
  const pls: PlsSettings = { scheme: settings.choice('scheme', stats.PLS_SCHEMES), tolerance: settings.number('tolerance'), maxIterations: settings.number('max-iterations'), consistent: settings.flag('consistent') };
  const scaled = settings.flag('scaled');
  settings.state('variance', '方差', 'Variance', 'n');
  if (!data.ranged) settings.state('metric', '题目单位', 'Metric of items', 'as-answered');
  else settings.state('metric', '题目单位', 'Metric of items', '0-100');
  const fit = estimator(context, drawn, data, pls, scaled);
  const whole = fit(Int32Array.from({ length: data.n }, (_, i) => i));
  if ('undefined' in whole) return refused(...WHY(whole.undefined));
  const estimated: Estimated = { context, drawn, n: data.n, missing: context.responses - data.n, pls, scaled, ...whole };
  const tables = [...estimateTables(estimated)];
  const again = await bootstrapTable(estimated, data.n, fit);
  const notes = again !== undefined && 'refused' in again ? [again.refused] : [];
  if (again !== undefined && !('refused' in again)) tables.push(again);
  const scores = Math.min(settings.number('scores'), data.n);
  if (scores > 0) tables.push(scoresTable(estimated, data, scores));
  const indexName = settings.text('index');
  if (indexName !== undefined && drawn.index < 0) notes.push({ zh: `模型中没有潜变量“${indexName}”，所以没有指数。`, en: `The model has no latent variable "${indexName}", so there is no index.` });
  const negative = drawn.items.filter((_, i) => (whole.estimate.weights[i] as number) < 0).map((m) => m.id);
  if (negative.length > 0) notes.push({ zh: `这些题目的外部权数为负：${negative.join('、')}；请看它们是否应当标为反向题。`, en: `These items have negative outer weights: ${negative.join(', ')}; see whether they should be marked as reversed.` });
  return outcome(tables, notes);
};

const WHY = (reason: string): [string, string] => {
  if (reason === 'not-converged') return ['在 max-iterations 次迭代内没有收敛。', 'The iteration did not converge within max-iterations.'];
  if (reason === 'zero-variance') return ['有的题目所有答案都相同，模型无法估计。', 'All answers to some item are the same; the model cannot be estimated.'];
  if (reason === 'singular') return ['有的题目或潜变量是其他的线性组合，模型无法估计。', 'Some items or variables are combinations of others; the model cannot be estimated.'];
  return ['信度系数不成立，无法作一致估计。', 'The reliabilities are improper; consistent estimation is impossible.'];
};

interface CsiData {
  readonly n: number;
  /** Row by row; on 0–100 where every item has the ends of a scale. */
  readonly rows: Float64Array;
  readonly ranged: boolean;
}

function dataOf({ stats, settings }: Context, { items }: CsiModel): CsiData {
  const raw = items.map((m) => m.column);
  const columns = settings.choice('missing', ['listwise', 'mean']) === 'mean' ? stats.listwise(raw.map(stats.withMeans)) : stats.listwise(raw);
  const ranged = items.every((m) => m.low !== null && m.high !== null && m.high > m.low);
  const n = columns[0]?.length ?? 0;
  const rows = new Float64Array(n * items.length);
  columns.forEach((c, i) => {
    const { low, high } = items[i] as { low: number; high: number };
    for (let r = 0; r < n; r++) rows[r * items.length + i] = ranged ? (((c[r] as number) - low) * 100) / (high - low) : (c[r] as number);
  });
  return { n, rows, ranged };
}

export interface Fitted {
  readonly estimate: PlsEstimate;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly correlations: ReturnType<Context['stats']['toCorrelations']>;
  /** What the estimate is of: correlations, or covariances. */
  readonly estimatedOf: ReturnType<Context['stats']['toCorrelations']>;
  readonly indices: readonly Figure[];
}

type Fit = (rows: ArrayLike<number>) => Fitted | { readonly undefined: string };

function estimator({ stats, settings }: Context, { model, items }: CsiModel, data: CsiData, pls: PlsSettings, scaled: boolean): Fit {
  const raw = settings.choice('index-weights', ['normalised', 'raw']) === 'raw';
  return (rows) => {
    const { means, covariances } = stats.resampledMoments(data.rows, items.length, rows);
    const correlations = stats.toCorrelations(covariances);
    const estimatedOf = scaled ? correlations : covariances;
    const estimate = stats.estimatePls(estimatedOf, model, pls);
    if ('undefined' in estimate) return estimate;
    const deviations = Float64Array.from(items, (_, i) => Math.sqrt(stats.at(covariances, i, i)));
    // Weights of standardised items count in standard deviations; in the items' own units they are smaller by as much.
    const unit = deviations.map((d) => (scaled && !raw ? 1 / d : 1));
    const indices = data.ranged ? stats.indices(model, estimate.weights, means, unit) : model.blocks.map(() => stats.undefinedFor('not-applicable'));
    return { estimate, means, deviations, correlations, estimatedOf, indices };
  };
}

/** What a bootstrap follows: paths, total effects, weights, loadings, R² and indices, in this order. */
function parametersOf({ stats }: Context, { model }: CsiModel, { estimate, indices }: Fitted): Float64Array {
  const { total } = stats.effects(estimate.paths);
  return Float64Array.from([
    ...model.paths.map(([a, b]) => stats.at(estimate.paths, a, b)), ...model.paths.map(([a, b]) => stats.at(total, a, b)), ...estimate.weights, ...estimate.loadings,
    ...estimate.r2, ...indices.map((v) => (isDefined(v) ? v : NaN)),
  ]);
}

async function bootstrapTable(e: Estimated, n: number, fit: Fit): Promise<ResultTable | ReturnType<typeof refused> | undefined> {
  const { context, drawn } = e;
  const { stats, settings, resamples } = context;
  const { bootstrap } = settings;
  if (bootstrap === null) return undefined;
  const original = parametersOf(context, drawn, e);
  if (bootstrap.samples * original.length > MAX_KEPT) return refused(`自助法的样本太多，这个模型最多 ${String(Math.floor(MAX_KEPT / original.length))} 个。`, `Too many bootstrap samples: this model takes ${String(Math.floor(MAX_KEPT / original.length))} at most.`);
  const taken = bootstrap.indices === null ? stats.drawn(n, bootstrap.samples, bootstrap.seed) : given(resamples, n, bootstrap.samples);
  if ('refused' in taken) return taken;
  const result = await stats.bootstrap(original, taken, (rows) => {
    const fitted = fit(rows);
    return 'undefined' in fitted ? undefined : parametersOf(context, drawn, fitted);
  }, bootstrap, () => context.pause());
  settings.state('bootstrap.used', '自助法样本', 'Bootstrap samples used', `${String(result.samples - result.failed)}/${String(result.samples)}`);
  settings.state('bootstrap.signs', '样本的符号', 'Signs of samples', 'no-correction');
  const name = (i: number) => drawn.latents[i]?.label ?? { zh: '', en: '' };
  const path = (a: number, b: number, zh: string, en: string) => ({ zh: `${zh}${name(a).zh} → ${name(b).zh}`, en: `${en}${name(a).en} → ${name(b).en}` });
  const ids = drawn.latents.map((l) => l.id);
  const heads = [
    ...drawn.model.paths.map(([a, b]) => ({ id: `path:${ids[a] ?? ''}->${ids[b] ?? ''}`, label: path(a, b, '路径 ', 'path ') })),
    ...drawn.model.paths.map(([a, b]) => ({ id: `total:${ids[a] ?? ''}->${ids[b] ?? ''}`, label: path(a, b, '总效应 ', 'total effect ') })),
    ...drawn.items.map((m) => ({ id: `weight:${m.id}`, label: { zh: `权数 ${m.id}`, en: `weight ${m.id}` } })),
    ...drawn.items.map((m) => ({ id: `loading:${m.id}`, label: { zh: `载荷 ${m.id}`, en: `loading ${m.id}` } })),
    ...drawn.latents.map((l) => ({ id: `r2:${l.id}`, label: { zh: `R² ${l.label.zh}`, en: `R² ${l.label.en}` } })),
    ...drawn.latents.map((l) => ({ id: `index:${l.id}`, label: { zh: `指数 ${l.label.zh}`, en: `index ${l.label.en}` } })),
  ];
  // R² of what nothing leads to, and indices without a scale, are no parameters.
  const kept = heads.map((head, i) => ({ head, i })).filter(({ head, i }) => Number.isFinite(original[i]) && !(head.id.startsWith('r2:') && original[i] === 0));
  const used = result.samples - result.failed;
  const without = kept.flatMap(({ head, i }) => { const missing = used - (result.parameters[i]?.n ?? used); return missing > 0 ? [{ label: head.label, missing }] : []; });
  if (without.length > 0) {
    context.note({
      zh: `有些样本里没有这些数，那些样本不在它们的标准误和区间之中：${without.map((w) => `${w.label.zh} ${String(w.missing)} 个`).join('、')}。`,
      en: `Some samples have no such figure and are left out of its standard error and interval: ${without.map((w) => `${w.label.en} ${String(w.missing)}`).join(', ')}.`,
    });
  }
  return table('bootstrap', '自助法', 'Bootstrap', [column('estimate', '估计', 'estimate'), column('mean', '样本均值', 'mean'), column('se', '标准误', 'se'), column('t', 't', 't'), ...LIMITS], kept.map(({ head, i }) => {
    const p = result.parameters[i];
    const none = stats.undefinedFor('not-applicable');
    const se = p?.se ?? none;
    return row(head.id, head.label, original[i] as number, p?.mean ?? none, se, stats.combine([se], (s) => (original[i] as number) / s, 'zero-variance'), ...(p === undefined ? [none, none] : limits(p.interval)));
  }));
}

/** Scores of the first responses, with mean 0 and variance 1 over n. */
function scoresTable(e: Estimated, data: CsiData, count: number): ResultTable {
  const { drawn, estimate, means, deviations, scaled } = e;
  const width = drawn.items.length;
  const rows = Array.from({ length: count }, (_, r) => row(String(r + 1), { zh: `第 ${String(r + 1)} 份`, en: `response ${String(r + 1)}` }, ...drawn.model.blocks.map(({ items }) =>
    items.reduce((total, i) => total + (estimate.weights[i] as number) * (((data.rows[r * width + i] as number) - (means[i] as number)) / (scaled ? (deviations[i] as number) : 1)), 0))));
  return table('scores', '潜变量得分', 'Latent scores', drawn.latents.map((l) => ({ id: l.id, title: l.label, form: 'number' as const })), rows);
}
