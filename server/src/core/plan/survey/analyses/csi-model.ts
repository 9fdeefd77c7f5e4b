/** The path model that a `csi` analysis declares, by itself or through a catalog, over the columns of the data. */
import { same, type Text } from '../../../base/text.ts';
import type { PlsModel } from '../../../statistics/pls.ts';
import { measureOf, type Context, type Measure } from '../context.ts';
import { variablesNamed, type Variable } from '../instrument.ts';
import { refused, type Refusal } from './outcome.ts';

export interface CsiModel {
  readonly model: PlsModel;
  readonly latents: readonly Latent[];
  /** Of all blocks, one after the other. */
  readonly items: readonly Measure[];
  /** Place of the variable that is the index; −1 where none is named. */
  readonly index: number;
}

export interface Latent {
  readonly id: string;
  readonly label: Text;
  readonly mode: 'A' | 'B';
  readonly items: readonly Measure[];
}

export function csiModel(context: Context): CsiModel | Refusal {
  const drawing = drawingOf(context);
  if ('refused' in drawing) return drawing;
  const { latents, paths, index } = drawing;
  const empty = latents.filter((l) => l.items.length === 0);
  if (empty.length > 0) return refused(`这些潜变量没有带数据的题目：${names(empty, 'zh')}。`, `These latent variables have no items with data: ${names(empty, 'en')}.`);
  const items = latents.flatMap((l) => l.items);
  const twice = items.find((m, i) => items.findIndex((o) => o.id === m.id) !== i);
  if (twice !== undefined) return refused(`题目 ${twice.id} 同属两个潜变量。`, `The item ${twice.id} measures two latent variables.`);
  const places = new Map(latents.map((l, i) => [l.id, i]));
  const edges: [number, number][] = [];
  for (const [from, to] of paths) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined) return refused(`路径 ${from} → ${to} 的一端不是模型中的潜变量。`, `The path ${from} → ${to} has an end that is no latent variable of the model.`);
    if (!edges.some(([x, y]) => x === a && y === b)) edges.push([a, b]);
  }
  const alone = latents.filter((_, i) => !edges.some(([a, b]) => a === i || b === i));
  if (alone.length > 0) return refused(`没有路径通到这些潜变量：${names(alone, 'zh')}。`, `No path leads from or to these latent variables: ${names(alone, 'en')}.`);
  if (hasCycle(latents.length, edges)) return refused('路径形成了环，模型无法估计。', 'The paths form a cycle; the model cannot be estimated.');
  let next = 0;
  const blocks = latents.map(({ mode, items: own }) => ({ mode, items: own.map(() => next++) }));
  return { model: { blocks, paths: edges }, latents, items, index: index === null ? -1 : (places.get(index) ?? -1) };
}

const names = (latents: readonly Latent[], locale: 'zh' | 'en'): string => latents.map((l) => l.label[locale]).join({ zh: '、', en: ', ' }[locale]);

interface Drawing {
  readonly latents: readonly Latent[];
  readonly paths: readonly (readonly [string, string])[];
  readonly index: string | null;
}

function drawingOf(context: Context): Drawing | Refusal {
  const { analysis, instrument, settings } = context;
  const mode = settings.choice('mode', ['A', 'B']);
  const indexName = settings.text('index') ?? null;
  const own = new Set(analysis.variables.flatMap((v) => v.id ?? []));
  const key = (name: string): string => (own.has(name) ? name : (instrument.dimension(name)?.key ?? name));
  const written = analysis.paths.flatMap(({ from, to }) => (from === null || to === null ? [] : [[key(from.source), key(to.source)] as const]));
  const modelName = settings.text('model');
  if (modelName !== undefined && written.length === 0) {
    const dot = modelName.indexOf('.');
    const [catalog, id] = [modelName.slice(0, dot), modelName.slice(dot + 1)];
    const facts = instrument.catalog(catalog)?.facts;
    const found = facts?.kind === 'catalog' ? facts.models.find((m) => m.id === id) : undefined;
    if (found === undefined) return refused(`没有名为 ${modelName} 的模型。`, `There is no model ${modelName}.`);
    const full = (name: string): string => `${catalog}.${name}`;
    const chosen = found.variables.map((name): Latent => ({ id: full(name), label: instrument.dimensionOf(catalog, name).label, mode, items: itemsOf(context, (v) => v.measures === full(name)) }));
    return { latents: chosen, paths: found.paths.map(([a, b]) => [full(a), full(b)]), index: indexName === null ? (found.index === '' ? null : full(found.index)) : key(indexName) };
  }
  if (written.length === 0) return refused('没有写 paths 或 model，模型无从估计。', 'Without paths or a model there is nothing to estimate.');
  const declared = analysis.variables.flatMap((v): Latent[] => {
    if (v.id === null) return [];
    const named = v.items?.flatMap((n) => variablesNamed(instrument, n.source)) ?? null;
    const dimension = v.dimension === null ? v.id : (instrument.dimension(v.dimension.source)?.key ?? v.dimension.source);
    const items = named === null ? itemsOf(context, (x) => x.measures === dimension) : columnsOf(context, named);
    return [{ id: v.id, label: v.label ?? instrument.dimensions.get(dimension)?.label ?? same(v.id), mode: v.mode ?? mode, items }];
  });
  // In the order in which the questionnaire asks about them, then of their mention.
  const all = new Set(written.flat());
  const mentioned = [...new Set([...[...instrument.dimensions.keys()].filter((k) => all.has(k)), ...all])].filter((name) => !own.has(name));
  const byDimension = mentioned.map((name): Latent => ({ id: name, label: instrument.dimensions.get(name)?.label ?? same(name), mode, items: itemsOf(context, (v) => v.measures === name) }));
  return { latents: [...declared, ...byDimension], paths: written, index: indexName === null ? null : key(indexName) };
}

/** The questions of a dimension; of pairs only what was perceived. */
function itemsOf(context: Context, belongs: (v: Variable) => boolean): readonly Measure[] {
  const { analysis, instrument } = context;
  const named = analysis.items === null ? null : new Set(analysis.items.flatMap((n) => variablesNamed(instrument, n.source)));
  const fitting = [...instrument.variables.values()].filter((v) => belongs(v) && (named === null || named.has(v)) && (v.aspect === null || v.aspect === 'perception' || v.aspect === 'performance'));
  return columnsOf(context, fitting);
}

const columnsOf = (context: Context, variables: readonly Variable[]): readonly Measure[] => variables.flatMap((v) => {
  const column = v.form === 'number' || v.form === 'boolean' ? context.column(v.name) : undefined;
  return column === undefined ? [] : [measureOf(v.form === 'boolean' ? { ...v, low: 0, high: 1 } : v, column)];
});

function hasCycle(size: number, edges: readonly (readonly [number, number])[]): boolean {
  const waiting = new Set(Array.from({ length: size }, (_, i) => i));
  for (let moved = true; moved && waiting.size > 0; ) {
    const free = [...waiting].filter((i) => !edges.some(([a, b]) => b === i && waiting.has(a)));
    for (const i of free) waiting.delete(i);
    moved = free.length > 0;
  }
  return waiting.size > 0;
}
