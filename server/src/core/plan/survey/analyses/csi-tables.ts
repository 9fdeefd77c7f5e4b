/** The tables of an estimated path model. */
import { same } from '../../../base/text.ts';
import type { PlsSettings } from '../../../statistics/pls.ts';
import type { Context } from '../context.ts';
import { column, row, table, word, type Cell, type ResultTable } from '../result.ts';
import type { Fitted } from './csi.ts';
import type { CsiModel } from './csi-model.ts';

export interface Estimated extends Fitted {
  readonly context: Context;
  readonly drawn: CsiModel;
  readonly n: number;
  readonly missing: number;
  readonly pls: PlsSettings;
  readonly scaled: boolean;
}

export function estimateTables(e: Estimated): readonly ResultTable[] {
  return [fitTable(e), variablesTable(e), itemsTable(e), pathsTable(e), effectsTable(e), crossLoadings(e), fornellLarcker(e), htmtTable(e)];
}

const labelOf = ({ drawn }: Estimated, j: number) => drawn.latents[j]?.label ?? same('');
const idOf = ({ drawn }: Estimated, j: number): string => drawn.latents[j]?.id ?? '';
const latentColumns = ({ drawn }: Estimated) => drawn.latents.map((l) => ({ id: l.id, title: l.label, form: 'number' as const }));
const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, i) => i);

function fitTable(e: Estimated): ResultTable {
  const { context: { stats }, drawn, estimate, indices } = e;
  const index = drawn.index < 0 ? stats.undefinedFor('not-applicable') : (indices[drawn.index] ?? stats.undefinedFor('not-applicable'));
  const label = drawn.index < 0 ? { zh: '模型', en: 'model' } : labelOf(e, drawn.index);
  return table('fit', '模型', 'Model', [
    column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('iterations', '迭代次数', 'iterations', 'count'), column('gof', 'GoF', 'GoF'), column('index', '满意度指数（0–100）', 'index (0–100)'),
  ], [row(drawn.index < 0 ? 'model' : idOf(e, drawn.index), label, e.n, e.missing, estimate.iterations, stats.goodnessOfFit(drawn.model, estimate), index)]);
}

function variablesTable({ context: { stats }, drawn, estimate, correlations, indices, n }: Estimated): ResultTable {
  const measures = stats.blockMeasures(correlations, drawn.model, estimate, n);
  return table('variables', '潜变量', 'Latent variables', [
    column('items', '题数', 'items', 'count'), column('mode', '模式', 'mode', 'word'), column('index', '指数（0–100）', 'index (0–100)'), column('r2', 'R²', 'R²'), column('adjusted-r2', '校正 R²', 'adjusted R²'),
    column('alpha', 'α（标准化）', 'alpha (standardised)'), column('rho-c', 'ρC', 'rho C'), column('rho-a', 'ρA', 'rho A'), column('ave', 'AVE', 'AVE'),
  ], drawn.latents.map((l, j) => {
    const m = measures[j];
    const none = stats.undefinedFor('not-applicable');
    return row(l.id, l.label, l.items.length, word(l.mode, l.mode, l.mode), indices[j] ?? none, m?.r2 ?? none, m?.adjustedR2 ?? none, m?.alpha ?? none, m?.rhoC ?? none, m?.rhoA ?? none, m?.ave ?? none);
  }));
}

function itemsTable(e: Estimated): ResultTable {
  const { context: { stats }, drawn, estimate, correlations, means, deviations } = e;
  const vif = stats.itemVif(correlations, drawn.model);
  return table('items', '题目', 'Items', [
    column('variable', '潜变量', 'latent variable', 'word'), column('weight', '外部权数', 'outer weight'), column('loading', '载荷', 'loading'), column('communality', '共同度', 'communality'), column('vif', 'VIF', 'VIF'), column('mean', '均值', 'mean'), column('sd', '标准差（n）', 'sd (n)'),
  ], drawn.latents.flatMap((l, j) => l.items.map((m, k) => {
    const i = drawn.model.blocks[j]?.items[k] as number;
    const loading = estimate.loadings[i] as number;
    return row(m.id, m.label, word(l.id, l.label.zh, l.label.en), estimate.weights[i] as number, loading, loading ** 2, vif[i] ?? stats.undefinedFor('singular'), means[i] as number, deviations[i] as number);
  })));
}

const arrow = (e: Estimated, a: number, b: number) => ({ id: `${idOf(e, a)}->${idOf(e, b)}`, label: { zh: `${labelOf(e, a).zh} → ${labelOf(e, b).zh}`, en: `${labelOf(e, a).en} → ${labelOf(e, b).en}` } });

function pathsTable(e: Estimated): ResultTable {
  const { context: { stats }, drawn, estimate, estimatedOf, pls } = e;
  return table('paths', '路径', 'Paths', [column('coefficient', '系数', 'coefficient'), column('f2', 'f²', 'f²')], drawn.model.paths.map(([a, b]) => {
    const { id, label } = arrow(e, a, b);
    return row(id, label, stats.at(estimate.paths, a, b), stats.effectSize(estimatedOf, drawn.model, pls, estimate, a, b));
  }));
}

function effectsTable(e: Estimated): ResultTable {
  const { context: { stats }, estimate } = e;
  const { total, indirect } = stats.effects(estimate.paths);
  const size = e.drawn.latents.length;
  const reached = reachable(e);
  return table('effects', '效应', 'Effects', [column('direct', '直接', 'direct'), column('indirect', '间接', 'indirect'), column('total', '总', 'total')], numbers(size * size).flatMap((k) => {
    const [a, b] = [Math.floor(k / size), k % size];
    const { id, label } = arrow(e, a, b);
    return reached(a, b) ? [row(id, label, stats.at(estimate.paths, a, b), stats.at(indirect, a, b), stats.at(total, a, b))] : [];
  }));
}

/** Whether any way leads from one variable to another. */
function reachable({ drawn }: Estimated): (a: number, b: number) => boolean {
  const sets = drawn.latents.map((_, start) => {
    const found = new Set<number>();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const [from, to] of drawn.model.paths) {
        if (from === at && !found.has(to)) {
          found.add(to);
          waiting.push(to);
        }
      }
    }
    return found;
  });
  return (a, b) => sets[a]?.has(b) === true;
}

function crossLoadings(e: Estimated): ResultTable {
  const size = e.drawn.latents.length;
  return table('cross-loadings', '交叉载荷', 'Cross-loadings', latentColumns(e), e.drawn.items.map((m, i) => row(m.id, m.label, ...e.estimate.crossLoadings.slice(i * size, (i + 1) * size))));
}

/** Correlations between scores below the diagonal, the root of each AVE on it (Fornell & Larcker 1981). */
function fornellLarcker(e: Estimated): ResultTable {
  const { context: { stats }, drawn, estimate } = e;
  return table('fornell-larcker', '潜变量相关（对角线为 AVE 的平方根）', 'Correlations of latent variables (diagonal: root of AVE)', latentColumns(e), drawn.latents.map((l, j) => row(l.id, l.label, ...drawn.latents.map((_, k): Cell => {
    if (k > j) return stats.undefinedFor('not-applicable');
    if (k < j) return stats.at(estimate.scoreCorrelations, j, k);
    const items = drawn.model.blocks[j]?.items ?? [];
    return stats.figure(Math.sqrt(items.reduce((total, i) => total + (estimate.loadings[i] as number) ** 2, 0) / items.length));
  }))));
}

function htmtTable(e: Estimated): ResultTable {
  const { context: { stats }, drawn, correlations } = e;
  const ratio = stats.htmt(correlations, drawn.model);
  return table('htmt', 'HTMT', 'HTMT', latentColumns(e), drawn.latents.map((l, j) => row(l.id, l.label, ...drawn.latents.map((_, k): Cell => (k < j ? ratio(j, k) : stats.undefinedFor('not-applicable'))))));
}
