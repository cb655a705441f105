import { expect, test } from 'vitest';
import { lines, reach } from './intervals';

test('a line is drawn over each interval that is known, in its own row', () => {
  expect(lines([{ name: 'a', value: 1 }, { name: 'b', value: 2, low: 1, high: 3 }])).toEqual([[{ coord: [1, 1] }, { coord: [3, 1] }]]);
});

test('the axis reaches over every interval, and to 0', () => {
  const rows = [{ name: 'a', value: 0.5, low: 0.2, high: 0.81 }];
  expect(reach(rows, Math.max)).toBe(0.9);
  expect(reach(rows, Math.min)).toBe(0);
});
