import { expect, test } from 'vitest';
import { alertsOf } from './alerts';

test('a sound base raises no alert', () => {
  const summary = { freshness: { up_to_date: true, pending: {} }, classifications: { lifecycle: { prospect: 90, active: 8, churned: 2 } }, unavailable: [] };
  expect(alertsOf(summary, { benchmark: { verdict: 'same' } })).toEqual([]);
  expect(alertsOf({}, undefined)).toEqual([]);
});

test('what is missing, late, worse or lost is told', () => {
  const summary = {
    freshness: { up_to_date: false, pending: { profile: 3, feedback: 4 } },
    classifications: { lifecycle: { prospect: 5, active: 1, dormant: 1, churned: 2 } },
    unavailable: ['feedback-service'],
  };
  expect(alertsOf(summary, { benchmark: { verdict: 'worse' } })).toEqual([
    { kind: 'unavailable', service: 'feedback-service' },
    { kind: 'lagging', facts: 7 },
    { kind: 'worse' },
    { kind: 'lost', share: 0.75 },
  ]);
});
