import { expect, test } from 'vitest';
import { pieces } from './spans';

test('a text is cut where spans begin and end, and none of it is lost', () => {
  const text = '物流很快，但是太贵了👍';
  const spans = [
    { begin: 0, end: 4, aspect: 'delivery', polarity: 'POSITIVE' },
    { begin: 2, end: 9, aspect: 'price', polarity: 'NEGATIVE' },
    { begin: 8, end: 99, aspect: 'value', polarity: 'NEGATIVE' },
    { begin: 5, end: 5, aspect: 'nothing', polarity: 'NEUTRAL' },
  ];
  const cut = pieces(text, spans);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
  expect(cut.map((piece) => piece.spans.map((span) => span.aspect))).toEqual([
    ['delivery'],
    ['delivery', 'price'],
    ['price'],
    ['price', 'value'],
    ['value'],
  ]);
});

test('an empty text has no pieces', () => {
  expect(pieces('', [])).toEqual([]);
});
