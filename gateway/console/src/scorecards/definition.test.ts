import { expect, test } from 'vitest';
import { palette } from '../chart/palette';
import { BEGINNING, pointsOf, ratesOption, read, sourceOf, textOf } from './definition';
import type { Scorecard } from './types';

test('what is shown can be sent back: what only answers have is left out', () => {
  const scorecard = { ...BEGINNING, scorecard_id: 'scd_1', version: 2, state: 'draft', warnings: [], created_at: 'x' } as Scorecard;
  expect(read(textOf(scorecard))).toEqual({ definition: BEGINNING });
});

test('a text that is no object says so', () => {
  expect(read('[1]')).toHaveProperty('fault');
  expect(read('{"name": ')).toHaveProperty('fault');
  expect(read('')).toHaveProperty('fault');
});

test('an indicator is told in a line', () => {
  expect(sourceOf({ name: 'a', aggregate: { measure: 'net_revenue', function: 'sum', window_days: 180, half_life_days: 90 } })).toBe('sum(net_revenue, 180 d, ½ 90 d)');
  expect(pointsOf({ name: 'a', bins: [{ to: 2, points: 0 }, { from: 2, points: 20 }] })).toBe('…2: 0; 2…: 20');
  expect(pointsOf({ name: 'a', bins: [{ values: ['new', 'active'], points: 3 }, { points: 0 }] })).toBe('new|active: 3; …: 0');
  expect(pointsOf({ name: 'a', function: { shape: 'logarithm', scale: 6, offset: 0, maximum: 40 } })).toBe('6 × logarithm, ≤ 40');
  expect(pointsOf({ name: 'a' })).toBe('=');
});

test('everybody’s rate is a line across the bars', () => {
  const option = ratesOption([{ label: '1', customers: 2, positives: 1, rate: 0.5 }], 0.25, { rate: 'r', average: 'a' }, palette('light'));
  expect(JSON.stringify(option)).toContain('"yAxis":0.25');
});
