/** Which rows of a long list are drawn. */
export interface Slice {
  readonly from: number;
  readonly until: number;
}

/** The rows that can be seen, and some before and after. */
export function visibleRows(scrollTop: number, height: number, rowHeight: number, count: number, spare = 8): Slice {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight);
  const until = Math.min(count, last + spare);
  return { from: Math.max(0, Math.min(first - spare, until)), until };
}
