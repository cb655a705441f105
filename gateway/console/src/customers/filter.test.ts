import { expect, test } from 'vitest';
import { conditionsOf, filterOf } from './filter';

test('conditions are joined as the API reads them', () => {
  expect(filterOf([])).toBe('');
  expect(
    filterOf([
      { field: 'value_tier', comparison: '=', value: 'gold' },
      { field: 'net_revenue', comparison: '>=', value: '500.50' },
    ]),
  ).toBe('value_tier = gold AND net_revenue >= 500.50');
});

test('a text cannot break out of its quotes', () => {
  expect(filterOf([{ field: 'segment', comparison: '=', value: 'vip" OR orders >= "0\\' }])).toBe(
    'segment = "vip\\" OR orders >= \\"0\\\\"',
  );
});

test('conditions of an address are taken only where they are some', () => {
  const good = { field: 'orders', comparison: '>=', value: '3' };
  expect(conditionsOf(JSON.stringify([good, { field: 'password', comparison: '=', value: 'x' }, 7, null]))).toEqual([good]);
  expect(conditionsOf('{')).toEqual([]);
  expect(conditionsOf('')).toEqual([]);
});
