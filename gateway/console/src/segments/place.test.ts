import { expect, test } from 'vitest';
import { placeOf } from './place';

test('a line and a column are a place in the text', () => {
  expect(placeOf('line 1, column 3: no', 'abcd')).toBe(2);
  expect(placeOf('line 2, column 1: no', 'ab\ncd')).toBe(3);
  expect(placeOf('line 9, column 99: no', 'ab\ncd')).toBe(5);
});

test('a reason without a place has none', () => {
  expect(placeOf('is required', 'a')).toBeUndefined();
  expect(placeOf(undefined, 'a')).toBeUndefined();
});
