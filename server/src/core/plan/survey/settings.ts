/** The settings of an analysis: what the document says, else what the schema has as default; every one is printed with the result. */
import { same } from '../../base/text.ts';
import { parseRational, toNumber } from '../../base/rational.ts';
import type { SurveyAnalysis } from '../../model/survey-analyses.ts';
import { share } from '../../model/read.ts';
import { rootSchema, type ResolvedSchema } from '../../schema/resolved-schema.ts';
import { type Setting } from './result.ts';

/** Not settings: what is analysed, and what it is called. */
const NOT_SETTINGS = new Set(['type', 'id', 'label', 'variables', 'paths', 'bootstrap']);

export class Settings {
  readonly #analysis: SurveyAnalysis;
  readonly #schema: ResolvedSchema | undefined;
  readonly #extra: Setting[] = [];
  readonly #turned = new Set<string>();
  readonly #idle = new Set<string>();
  readonly #applied = new Map<string, string>();

  constructor(analysis: SurveyAnalysis) {
    this.#analysis = analysis;
    this.#schema = rootSchema('survey').properties.get('analyses')?.items?.union?.branches.get(analysis.type ?? '');
  }

  /** One of `allowed`; a value that is none of them, which the schema reports, counts as the default. */
  choice<T extends string>(key: string, allowed: readonly T[]): T {
    const written = this.text(key);
    const found = allowed.find((a) => a === written) ?? allowed.find((a) => a === String(this.#default(key)));
    return found ?? (allowed[0] as T);
  }

  /** As written, or the default; undefined where neither is there. */
  text(key: string): string | undefined {
    return this.#analysis.settings.get(key)?.source ?? this.#default(key)?.toString();
  }

  flag(key: string): boolean {
    return this.text(key) === 'true';
  }

  number(key: string): number {
    const value = parseRational(this.text(key) ?? '');
    return value === undefined ? Number(this.#default(key) ?? 0) : toNumber(value);
  }

  /** Level of intervals as a part of one; what lies outside 0 to 1 counts as the default. */
  get confidence(): number {
    return this.#confidence(this.#analysis.settings.get('confidence'));
  }

  /** The bootstrap, where one is declared. */
  get bootstrap(): { readonly samples: number; readonly seed: number; readonly indices: string | null; readonly confidence: number; readonly interval: 'percentile' | 'normal' } | null {
    const given = this.#analysis.bootstrap;
    if (given === null) return null;
    const number = (key: string): number => Number(given.get(key)?.value ?? 0);
    return {
      samples: Math.min(100_000, Math.max(1, Math.trunc(number('samples')) || 1)),
      seed: Math.max(0, Math.trunc(number('seed')) || 0),
      indices: given.get('indices')?.source ?? null,
      confidence: this.#confidence(given.get('confidence')),
      interval: given.get('interval')?.source === 'normal' ? 'normal' : 'percentile',
    };
  }

  /** Says with the result what follows from the settings and the document together. */
  state(key: string, zh: string, en: string, value: string): void {
    if (!this.#extra.some((s) => s.key === key && s.value === value)) this.#extra.push({ key, label: { zh, en }, value });
  }

  /** Says with the result that the answers to a reversed item were turned round. */
  turned(name: string): void {
    this.#turned.add(name);
  }

  /** Leaves out of what is printed a setting that another one leaves without effect. @returns whether the document writes it */
  idle(key: string): boolean {
    this.#idle.add(key);
    return this.#analysis.settings.has(key);
  }

  /** Prints what was done where the setting has no say. @returns whether the document writes something else */
  applied(key: string, value: string): boolean {
    this.#applied.set(key, value);
    return (this.#analysis.settings.get(key)?.source ?? value) !== value;
  }

  /** All of them, in the order of the schema. */
  get list(): readonly Setting[] {
    const properties = [...(this.#schema?.properties ?? [])].filter(([key]) => !NOT_SETTINGS.has(key) && !this.#idle.has(key));
    const own = properties.flatMap(([key, schema]): Setting[] => {
      const value = key === 'items' || key === 'dimensions' ? this.#names(key) : (this.#applied.get(key) ?? this.text(key));
      return value === undefined ? [] : [{ key, label: schema.label ?? same(key), value }];
    });
    const boot = this.bootstrap;
    const schema = this.#schema?.properties.get('bootstrap')?.properties;
    const again = boot === null ? [] : ([['samples', String(boot.samples)], boot.indices === null ? ['seed', String(boot.seed)] : ['indices', boot.indices], ['confidence', `${String(boot.confidence * 100)}%`], ['interval', boot.interval]] as const)
      .map(([key, value]): Setting => ({ key: `bootstrap.${key}`, label: { zh: `自助法 ${schema?.get(key)?.label?.zh ?? key}`, en: `Bootstrap: ${(schema?.get(key)?.label?.en ?? key).toLowerCase()}` }, value }));
    const turned = this.#turned.size === 0 ? [] : [{ key: 'turned', label: { zh: '转过的反向题', en: 'Reversed items, turned' }, value: [...this.#turned].join(' ') }];
    return [...own, ...again, ...this.#extra, ...turned];
  }

  #names(key: 'items' | 'dimensions'): string | undefined {
    return this.#analysis[key]?.map((n) => n.source).join(' ');
  }

  #confidence(node: Parameters<typeof share>[0]): number {
    const written = share(node);
    const value = written === null ? 0.95 : toNumber(written);
    return value > 0 && value < 1 ? value : 0.95;
  }

  #default(key: string): string | number | boolean | undefined {
    return this.#schema?.properties.get(key)?.default ?? undefined;
  }
}
