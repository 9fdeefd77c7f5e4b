/** How a data file is to be read for a scoring: the declarations of the inputs, of the dataset, and of the command line, in rising rank. */
import type { Dataset, DataFormat } from '../../model/dataset.ts';
import type { Input } from '../../model/scoring.ts';
import { unitFor, type CellFormat } from './cells.ts';

export interface DataSettings {
  readonly format: DataFormat;
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
  readonly header: boolean;
  readonly caseId: string | null;
  readonly groupBy: readonly string[];
  /** The column of sampling weights, which summaries do not use. */
  readonly weights: string | null;
  /** By slot. */
  readonly inputs: readonly InputColumn[];
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
}

export interface InputColumn {
  /** Names of the column, best first: what the dataset says, or the input's name and labels. */
  readonly names: readonly string[];
  /** Whether a dataset names the column, so that its absence is a mistake. */
  readonly declared: boolean;
  readonly format: CellFormat;
}

export interface DataOverrides {
  readonly format?: DataFormat | undefined;
  readonly delimiter?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly notApplicable?: readonly string[] | undefined;
  /** Input → unit. */
  readonly units?: ReadonlyMap<string, string> | undefined;
  /** Input → column. */
  readonly columns?: ReadonlyMap<string, string> | undefined;
}

/** What is to be read: the inputs of a scoring, or what a survey's questions put into data. */
export type Readable = Pick<Input, 'name' | 'type' | 'label' | 'unit'> & { readonly values: readonly Pick<Input['values'][number], 'value' | 'label'>[] };

export function dataSettings({ inputs }: { readonly inputs: readonly Readable[] }, dataset: Dataset | null, fileName: string, overrides: DataOverrides = {}): DataSettings {
  const format = overrides.format ?? dataset?.format ?? formatOf(fileName);
  const missing = overrides.missing ?? dataset?.missing ?? [];
  const notApplicable = overrides.notApplicable ?? dataset?.notApplicable ?? [];
  const shared = { decimal: dataset?.decimal ?? '.', missing: new Set(missing.map((m) => m.trim())), notApplicable: new Set(notApplicable.map((m) => m.trim())) } as const;
  return {
    format,
    delimiter: overrides.delimiter ?? dataset?.delimiter ?? (format === 'tsv' ? '\t' : dataset === null ? undefined : ','),
    quote: dataset?.quote ?? undefined,
    header: dataset?.header ?? true,
    caseId: dataset?.caseId ?? null,
    groupBy: dataset?.groupBy ?? [],
    weights: dataset?.weights ?? null,
    missing,
    notApplicable,
    inputs: inputs.map((input) => {
      const named = overrides.columns?.get(input.name) ?? dataset?.columns.get(input.name)?.text;
      const labels = input.label === null ? [] : [input.label.zh, input.label.en];
      const type = input.type ?? 'string';
      const unit = overrides.units?.get(input.name) ?? dataset?.units.get(input.name)?.text ?? input.unit?.source;
      return {
        names: named === undefined ? [...new Set([input.name, ...labels])] : [named],
        declared: named !== undefined,
        format: { ...shared, type, unit: unitFor(type, unit), values: dataset?.values.get(input.name) ?? NO_VALUES, choices: choicesOf(input) },
      };
    }),
  };
}

const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** Values count before labels where the two collide. */
function choicesOf(input: Readable): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (const { value } of input.values) choices.set(value, value);
  for (const { value, label } of input.values) {
    for (const word of label === null ? [] : [label.zh, label.en]) if (!choices.has(word)) choices.set(word, value);
  }
  return choices;
}

/** By the ending of the name; CSV where it says nothing. */
export function formatOf(fileName: string): DataFormat {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === 'tsv' || ending === 'tab') return 'tsv';
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson';
  return ending === 'json' ? 'json' : 'csv';
}
