/** Half-open range of UTF-16 offsets `[start, end)` into one text. Lines and columns exist only at the edges. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The same span moved by `offset`, for text that was cut out of a larger one. */
export const shift = (s: Span, offset: number): Span => ({ start: s.start + offset, end: s.end + offset });
