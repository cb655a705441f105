import { expect, test } from 'vitest';
import { profile, rounded, tint } from './profile';
import type { Cluster } from './types';

const cluster = (place: number, orders: number, refunds: number): Cluster => ({
  place,
  name: `c${place}`,
  customers: 1,
  means: { orders: orders * 10, refunds },
  traits: [{ feature: 'refunds', deviation: refunds }, { feature: 'orders', deviation: orders }],
});

test('the figure that tells clusters apart best stands first', () => {
  const rows = profile([cluster(0, 0.1, -0.4), cluster(1, -0.2, 1.7)]);
  expect(rows.map((row) => row.feature)).toEqual(['refunds', 'orders']);
  expect(rows[1]!.cells).toEqual([{ mean: 1, deviation: 0.1 }, { mean: -2, deviation: -0.2 }]);
  expect(profile([])).toEqual([]);
});

test('the colour is full from two standard deviations on', () => {
  expect(tint(-1)).toBe(0.5);
  expect(tint(5)).toBe(1);
  expect(tint(undefined)).toBe(0);
});

test('what rounds to nothing has no sign', () => {
  expect(Object.is(rounded(-0.003), 0)).toBe(true);
  expect(rounded(-0.479)).toBe(-0.48);
});
