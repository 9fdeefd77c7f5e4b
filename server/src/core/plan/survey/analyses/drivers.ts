/** `drivers`: what moves a target, and by how much. */
import { isDefined, type Figure } from '../../../statistics/figure.ts';
import { dimensionMeasures, measures, targetOf, type Context, type Measure } from '../context.ts';
import { column, row, table, type ResultTable } from '../result.ts';
import { LIMITS, limits, NOTHING_TO_ANALYSE, outcome, refused, type Analysis } from './outcome.ts';

/** Each sample of a bootstrap of LMG looks at all subsets again. */
const MAX_BOOTSTRAPPED_LMG = 12;

export const drivers: Analysis = async (context) => {
  const { stats, settings } = context;
  const target = targetOf(context);
  if ('refused' in target) return target;
  const items = measures(context, { aspects: ['perception', 'performance'] }).filter((m) => !target.items.has(m.id));
  const predictors = settings.choice('level', ['items', 'dimensions']) === 'items' ? items : dimensionMeasures(context, items, 'pairwise').filter((m) => m.dimension !== target.id);
  if (predictors.length === 0) return NOTHING_TO_ANALYSE;
  const missing = settings.choice('missing', ['listwise', 'mean']);
  const method = settings.choice('method', stats.DRIVER_METHODS);
  const columns = predictors.map((p) => p.column);
  const found = stats.drivers(target.column, columns, missing);
  const { fit } = found;
  const none = found.drivers[0]?.beta ?? stats.undefinedFor('too-few-items');
  const adds = method === 'pratt' || method === 'lmg' || method === 'johnson';
  const values = found.drivers.map((d) => d[method]);
  const rows = predictors.map((m, i) => {
    const d = found.drivers[i];
    const b = fit?.coefficients[i + 1];
    const value = values[i] ?? none;
    const share = !adds ? stats.undefinedFor('not-applicable') : fit === undefined ? none : stats.combine([value], (v) => v / fit.r2, 'zero-denominator');
    return row(m.id, m.label, value, share, d?.correlation ?? none, d?.spearman ?? none, d?.beta ?? none, d?.semipartial ?? none, d?.pratt ?? none, d?.lmg ?? none, d?.johnson ?? none, d?.vif ?? none, b?.b ?? none, b?.se ?? none, b?.t ?? none, b?.p ?? none);
  });
  const constant = fit?.coefficients[0];
  const tables: ResultTable[] = [
    table('fit', '回归', 'Regression', [
      column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('r2', 'R²', 'R²'), column('adjusted-r2', '校正 R²', 'adjusted R²'), column('sigma', '残差标准差', 'residual sd'), column('f', 'F', 'F'), column('df1', '自由度 1', 'df 1', 'count'), column('df2', '自由度 2', 'df 2', 'count'), column('p', 'p', 'p', 'probability'),
      column('intercept', '常数', 'intercept'), column('intercept-se', '常数的标准误', 'intercept se'), column('intercept-t', '常数的 t', 'intercept t'), column('intercept-p', '常数的 p', 'intercept p', 'probability'),
    ], [row(target.id, target.label, found.n, found.missing, fit?.r2 ?? none, fit?.adjustedR2 ?? none, fit?.sigma ?? none, fit?.f ?? none, fit?.df1 ?? none, fit?.df2 ?? none, fit?.p ?? none, constant?.b ?? none, constant?.se ?? none, constant?.t ?? none, constant?.p ?? none)]),
    table('drivers', '驱动因素', 'Drivers', [
      column('value', WORDS[method].zh, WORDS[method].en), column('share', '占 R² 的比例', 'share of R²', 'share'), column('correlation', '相关', 'correlation'), column('spearman', '等级相关', 'rank correlation'), column('beta', '标准化系数', 'beta'), column('semipartial', '部分相关', 'semipartial'),
      column('pratt', 'Pratt', 'Pratt'), column('lmg', 'LMG', 'LMG'), column('johnson', 'Johnson', 'Johnson'), column('vif', 'VIF', 'VIF'), column('b', '系数', 'b'), column('se', '标准误', 'se'), column('t', 't', 't'), column('p', 'p', 'p', 'probability'),
    ], rows),
  ];
  const again = await bootstrapTable(context, target.column, predictors, method, missing, values);
  if (again !== undefined && 'refused' in again) return outcome(tables, [again.refused]);
  return outcome(again === undefined ? tables : [...tables, again]);
};

const WORDS = {
  correlation: { zh: '重要性（相关）', en: 'importance (correlation)' }, beta: { zh: '重要性（标准化系数）', en: 'importance (beta)' }, pratt: { zh: '重要性（Pratt）', en: 'importance (Pratt)' },
  lmg: { zh: '重要性（LMG）', en: 'importance (LMG)' }, johnson: { zh: '重要性（Johnson）', en: 'importance (Johnson)' },
} as const;

async function bootstrapTable(context: Context, target: Float64Array, predictors: readonly Measure[], method: keyof typeof WORDS, missing: 'listwise' | 'mean', values: readonly Figure[]): Promise<ResultTable | ReturnType<typeof refused> | undefined> {
  const { stats, settings, resamples } = context;
  const { bootstrap } = settings;
  if (bootstrap === null) return undefined;
  if (method === 'lmg' && predictors.length > MAX_BOOTSTRAPPED_LMG) return refused(`LMG 的自助法最多 ${String(MAX_BOOTSTRAPPED_LMG)} 个驱动因素。`, `A bootstrap of LMG takes ${String(MAX_BOOTSTRAPPED_LMG)} drivers at most.`);
  // With means in place of what is missing every response counts; otherwise those that are whole.
  const [goal, ...known] = missing === 'mean' ? [target, ...predictors.map((p) => p.column)] : stats.listwise([target, ...predictors.map((p) => p.column)]);
  if (goal === undefined || goal.length === 0) return undefined;
  const taken = bootstrap.indices === null ? stats.drawn(goal.length, bootstrap.samples, bootstrap.seed) : given(resamples, goal.length, bootstrap.samples);
  if ('refused' in taken) return taken;
  const pick = (x: Float64Array, rows: ArrayLike<number>): Float64Array => Float64Array.from({ length: rows.length }, (_, i) => x[rows[i] as number] as number);
  const result = await stats.bootstrap(values.map((v) => (isDefined(v) ? v : NaN)), taken, (rows) => {
    const again = stats.driverValues(pick(goal, rows), known.map((c) => pick(c, rows)), missing, method);
    return again.every(isDefined) ? Float64Array.from(again) : undefined;
  }, bootstrap, () => context.pause());
  settings.state('bootstrap.failed', '无法估计的样本', 'Samples without an estimate', String(result.failed));
  return table('bootstrap', '自助法', 'Bootstrap', [column('estimate', '估计', 'estimate'), column('mean', '样本均值', 'mean'), column('se', '标准误', 'se'), ...LIMITS], predictors.map((m, i) => {
    const p = result.parameters[i];
    const absent = stats.undefinedFor('not-applicable');
    return row(m.id, m.label, values[i] ?? absent, p?.mean ?? absent, p?.se ?? absent, ...(p === undefined ? [absent, absent] : limits(p.interval)));
  }));
}

/** A given table of samples; one that names responses that are not there cannot be used. */
export function given(resamples: readonly Int32Array[] | null, n: number, samples: number): ((sample: number) => Int32Array | undefined) | ReturnType<typeof refused> {
  if (resamples === null || resamples.length === 0) return refused('自助法的样本表无法读取：应是 CSV，每行一个样本，写答卷的序号，从 1 起。', 'The table of bootstrap samples cannot be read: it is a CSV with a sample in each row, as numbers of responses from 1.');
  if (resamples.some((r) => r.some((i) => i < 0 || i >= n))) return refused(`自助法的样本表中有的序号不在 1～${String(n)} 之间。`, `The table of bootstrap samples has numbers outside of 1 to ${String(n)}.`);
  return (sample) => (sample < samples ? resamples[sample] : undefined);
}
