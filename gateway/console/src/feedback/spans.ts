/** A part of a text that something is said of, in UTF-16 units. */
export interface Span {
  readonly begin: number;
  readonly end: number;
  readonly aspect: string;
  readonly polarity: string;
}

/** A piece of a text, with what it speaks of where that is known. */
export interface Piece {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Cuts a text where a span begins or ends; spans beyond its ends count as far as it goes. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const within = spans
    .map((span) => ({ ...span, begin: Math.max(0, span.begin), end: Math.min(text.length, span.end) }))
    .filter((span) => span.begin < span.end);
  const cuts = [...new Set([0, text.length, ...within.flatMap((span) => [span.begin, span.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((cut, place) => ({
    text: text.slice(cut, cuts[place + 1]),
    spans: within.filter((span) => span.begin <= cut && span.end > cut),
  }));
}
