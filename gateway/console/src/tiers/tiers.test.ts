import { expect, test } from 'vitest';
import { palette } from '../chart/palette';
import { draftOf, policyOf } from './draft';
import { shiftOption, tiersOf } from './simulation';
import type { TierPolicy } from './types';

const club: TierPolicy = {
  policy_id: 'tip_1',
  version: 2,
  state: 'draft',
  name: 'club',
  metric: 'net_revenue',
  window_days: 365,
  scale: 'absolute',
  currency: 'EUR',
  tiers: [{ tier: 'gold', entry: 1000, exit: 800, yearly_cost: { amount: '60.00', currency: 'EUR' } }, { tier: 'silver', entry: 300 }],
  base_tier: 'basic',
  evaluation_days: 30,
  grace_days: 30,
};

test('a policy that is shown and sent back is the same', () => {
  const sent = policyOf(draftOf(club));
  expect(sent['tiers']).toEqual(club.tiers);
  expect(sent).toMatchObject({ name: 'club', window_days: 365, currency: 'EUR', base_tier: 'basic', evaluation_days: 30, grace_days: 30 });
});

test('what is left empty is absent, and zero is not', () => {
  const sent = policyOf({ ...draftOf(), window: '0', grace: '', perUnit: '2' });
  expect(sent['window_days']).toBe(0);
  expect(sent).not.toHaveProperty('grace_days');
  expect(sent).not.toHaveProperty('points_per_unit');
  expect(sent).not.toHaveProperty('currency');
  expect(sent['tiers']).toEqual([{}, {}]);
});

test('a tier of the same name on both sides is two', () => {
  const option = shiftOption([{ from_tier: 'gold', to_tier: 'gold', customers: 3 }, { from_tier: 'gold', to_tier: 'basic', customers: 0 }], palette('light')) as {
    series: [{ data: { name: string }[]; links: unknown[] }];
  };
  expect(option.series[0].data.map((node) => node.name)).toEqual(['0:gold', '1:gold', '1:basic']);
  expect(option.series[0].links).toHaveLength(1);
  expect(tiersOf(club)).toEqual(['gold', 'silver', 'basic']);
});
