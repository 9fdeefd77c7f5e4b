/** One line of an outline. */
import type { Span } from '../../base/span.ts';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  /**
   * What `x-defines` calls it, or a kind of its own: `list` for a key that holds parts, `texts` for one that holds sentences,
   * `map` for one that speaks of parts of another document, `object` and `value` for a key that holds neither; `band`, `level`,
   * `option`, `test`, `term`, `mapping`, `text`, `named` for what these hold; `chapter`, `section`, `article`, `clause`, `heading`,
   * `numbered` for （一） and 1、 below an article.
   */
  readonly kind: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}
