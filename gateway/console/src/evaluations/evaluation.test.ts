import { expect, test } from 'vitest';
import { latestOf, strongest, subject, type Evaluation, type Group } from './evaluation';

const evaluation = (id: string, request: object) => ({ evaluation_id: id, customers: 1, groups: [], eta_squared: {}, request }) as unknown as Evaluation;

test('an evaluation is of a dimension or of segments', () => {
  expect(subject(evaluation('a', { dimension: 'rfm', segments: [] }))).toBe('rfm');
  expect(subject(evaluation('a', { segments: ['vip', 'new'] }))).toBe('vip, new');
});

test('the strongest effect is the one furthest from nothing, whichever way', () => {
  const group = { effects: [{ metric: 'orders', effect_size: 0.4 }, { metric: 'feedback' }, { metric: 'refund_share', effect_size: -0.9 }] } as unknown as Group;
  expect(strongest(group)?.metric).toBe('refund_share');
  expect(strongest({ effects: [] } as unknown as Group)).toBeUndefined();
});

test('of a segment the latest counts that is of it alone', () => {
  const all = [evaluation('both', { segments: ['vip', 'new'] }), evaluation('late', { segments: ['vip'] }), evaluation('early', { segments: ['vip'] })];
  expect(latestOf('vip', all)?.evaluation_id).toBe('late');
  expect(latestOf('new', all)).toBeUndefined();
});
