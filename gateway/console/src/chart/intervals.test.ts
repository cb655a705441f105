import { expect, test } from 'vitest';
import { lines } from './intervals';

test('a line is drawn over each interval that is known, in its own row', () => {
  expect(lines([{ name: 'a', value: 1 }, { name: 'b', value: 2, low: 1, high: 3 }])).toEqual([[{ coord: [1, 1] }, { coord: [3, 1] }]]);
});
