/**
 * The random model behind the sample questionnaires: latent factors that lead to one another, and items that each show one
 * factor with an error of their own. That makes the items of a dimension agree, as real ones do.
 */
import type { Random } from './random.ts';

export interface Factor {
  /** Weights of earlier factors. */
  readonly from?: Readonly<Record<string, number>>;
  /** Standard deviation of what the earlier factors do not explain. */
  readonly own: number;
}

export interface Block {
  readonly factor: string;
  /** Mean answer of each item, in the order of the columns; this also says how many items there are. */
  readonly means: readonly number[];
  /** How strongly an item shows its factor. */
  readonly loading: number;
  /** Standard deviation of an item's own error. */
  readonly error: number;
}

export interface FactorModel {
  readonly factors: Readonly<Record<string, Factor>>;
  /** Items by prefix: `A` with three means gives A1, A2, A3. */
  readonly blocks: Readonly<Record<string, Block>>;
  readonly min: number;
  readonly max: number;
  /** Share of answers left blank. */
  readonly missing: number;
  /** Share of answers of the given words, which are no answer on the scale. */
  readonly notApplicable?: { readonly text: string; readonly share: number };
}

/** The answers of one respondent, by item. */
export function drawAnswers(model: FactorModel, random: Random): Record<string, string> {
  const scores = new Map<string, number>();
  for (const [name, { from, own }] of Object.entries(model.factors)) {
    const explained = Object.entries(from ?? {}).reduce((sum, [other, weight]) => sum + weight * (scores.get(other) ?? 0), 0);
    scores.set(name, explained + own * random.normal());
  }
  const answers: Record<string, string> = {};
  for (const [prefix, { factor, means, loading, error }] of Object.entries(model.blocks)) {
    means.forEach((mean, i) => {
      const value = mean + loading * (scores.get(factor) ?? 0) + error * random.normal();
      answers[`${prefix}${i + 1}`] = answerText(model, step(value, model.min, model.max), random);
    });
  }
  return answers;
}

/** The nearest step of a scale of whole numbers. */
export const step = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, Math.round(value)));

function answerText(model: FactorModel, value: number, random: Random): string {
  const u = random.uniform();
  if (u < model.missing) return '';
  if (model.notApplicable !== undefined && u < model.missing + model.notApplicable.share) return model.notApplicable.text;
  return String(value);
}
