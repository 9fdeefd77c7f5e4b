/**
 * The one-factor solutions that ω rests on, by other ways than the product's, to the last digits: R's psych and lavaan stop their search where the
 * likelihood or the residuals hardly change, which leaves ω itself only some six digits. So each figure of a reference stands between two that agree.
 */

/** ω by maximum likelihood, by the EM algorithm of Rubin & Thayer (1982), Psychometrika 47, 69–76. @param items one column each, without missing answers; undefined where a variance leaves what it can be */
export function omegaByEm(items: readonly (readonly number[])[]): number | undefined {
  const s = covariances(items);
  const k = s.length;
  let loadings = s.map((row, i) => Math.sqrt((row[i] as number) * 0.4));
  let unique = s.map((row, i) => (row[i] as number) * 0.6);
  for (let t = 0; t < 400_000; t++) {
    // Σ⁻¹λ = Ψ⁻¹λ/(1 + λ′Ψ⁻¹λ): the factor given the items.
    const scaled = loadings.map((l, i) => l / (unique[i] as number));
    const inner = 1 + sum(loadings.map((l, i) => l * (scaled[i] as number)));
    const beta = scaled.map((v) => v / inner);
    const withFactor = s.map((row) => sum(row.map((v, j) => v * (beta[j] as number))));
    const ofFactor = 1 - sum(beta.map((b, i) => b * (loadings[i] as number))) + sum(beta.map((b, i) => b * (withFactor[i] as number)));
    const next = withFactor.map((v) => v / ofFactor);
    const left = next.map((l, i) => (s[i]?.[i] as number) - l * (withFactor[i] as number));
    if (left.some((u, i) => u < 1e-4 * (s[i]?.[i] as number))) return undefined;
    const change = Math.max(...Array.from({ length: k }, (_, i) => Math.abs((next[i] as number) - (loadings[i] as number)) + Math.abs((left[i] as number) - (unique[i] as number))));
    [loadings, unique] = [next, left];
    if (change < 1e-15) break;
  }
  return share(loadings, unique);
}

/** ω by least squares off the diagonal of the correlations, by iterated principal axes (Harman 1976, Modern Factor Analysis, ch. 8). Undefined where a loading goes beyond 0.9975, the bound of psych. */
export function omegaByAxes(items: readonly (readonly number[])[]): number | undefined {
  const s = covariances(items);
  const r = s.map((row, i) => row.map((v, j) => v / Math.sqrt((s[i]?.[i] as number) * (s[j]?.[j] as number))));
  let loadings = r.map(() => 0.6);
  for (let t = 0; t < 400_000; t++) {
    // The first axis of the correlations with communalities on the diagonal, by the power method.
    const communal = loadings.map((l) => l * l);
    let axis = loadings;
    let length = 0;
    for (let p = 0; p < 200; p++) {
      const turned = r.map((row, i) => sum(row.map((v, j) => (i === j ? (communal[i] as number) : v) * (axis[j] as number))));
      length = Math.sqrt(sum(turned.map((v) => v * v)));
      const unit = turned.map((v) => v / length);
      const moved = Math.max(...unit.map((v, i) => Math.abs(v - (axis[i] as number))));
      axis = unit;
      if (moved < 1e-16) break;
    }
    const next = axis.map((v) => v * Math.sqrt(length));
    const change = Math.max(...next.map((v, i) => Math.abs(v - (loadings[i] as number))));
    loadings = next;
    if (loadings.some((l) => Math.abs(l) > 0.9975)) return undefined;
    if (change < 1e-15) break;
  }
  return share(loadings, loadings.map((l) => 1 - l * l));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const share = (loadings: readonly number[], unique: readonly number[]): number => sum(loadings) ** 2 / (sum(loadings) ** 2 + sum(unique));

function covariances(items: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const centred = items.map((x) => { const mean = sum(x) / x.length; return x.map((v) => v - mean); });
  return centred.map((x) => centred.map((y) => sum(x.map((v, i) => v * (y[i] as number))) / (x.length - 1)));
}
