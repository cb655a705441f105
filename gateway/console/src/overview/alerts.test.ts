import { expect, test } from 'vitest';
import { alertsOf } from './alerts';

const EMPTY = { customers: 0, classifications: {}, currencies: [], unavailable: [] };

test('a sound base raises no alert', () => {
  const summary = { ...EMPTY, freshness: { up_to_date: true, pending: {} }, classifications: { lifecycle: { prospect: 90, active: 8, churned: 2 } } };
  expect(alertsOf(summary, { benchmark: { verdict: 'same', periods: 8 } })).toEqual([]);
  expect(alertsOf(EMPTY, undefined)).toEqual([]);
});

test('what is missing, late, worse or lost is told', () => {
  const summary = {
    ...EMPTY,
    freshness: { up_to_date: false, pending: { profile: 3, feedback: 4 } },
    classifications: { lifecycle: { prospect: 5, active: 1, dormant: 1, churned: 2 } },
    unavailable: ['feedback-service'],
  };
  expect(alertsOf(summary, { benchmark: { verdict: 'worse', periods: 8 } })).toEqual([
    { kind: 'unavailable', service: 'feedback-service' },
    { kind: 'lagging', facts: 7 },
    { kind: 'worse' },
    { kind: 'lost', share: 0.75 },
  ]);
});
