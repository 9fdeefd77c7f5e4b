/** One thing that hover has to say, and of which stretch of the text. */
import type { Span } from '../../base/span.ts';

export interface HoverPart {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}
