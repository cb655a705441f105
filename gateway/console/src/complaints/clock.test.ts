import { expect, test } from 'vitest';
import { firstResponse, hours, next, resolution } from './clock';
import type { Clock } from './types';

const clock = (values: Partial<Clock>): Clock => ({
  promise: 'gold',
  calendar: 'office',
  runs: true,
  first_response_missed: false,
  resolution_missed: false,
  ...values,
});

test('what is left is the target less the minutes of service that are used', () => {
  const found = firstResponse(clock({ minutes: 40, first_response_target_minutes: 60 }))!;
  expect(found.left).toBe(20);
  expect(found.standing).toBe('runs');
});

test('a time that is over has less than nothing left', () => {
  const found = resolution(clock({ minutes: 3780, resolution_target_minutes: 2700, resolution_missed: true }))!;
  expect(found.left).toBe(-1080);
  expect(found.standing).toBe('over');
});

test('an answered case is measured by when it was answered', () => {
  const answered = clock({ minutes: 500, first_response_target_minutes: 60, first_response_minutes: 30, first_response_at: '2026-01-01T00:00:00Z', resolution_target_minutes: 600 });
  expect(firstResponse(answered)!.standing).toBe('met');
  expect(firstResponse(answered)!.used).toBe(30);
  expect(next(answered)!.target).toBe(600);
});

test('a case that waits stands, and one without a promise has no time', () => {
  expect(resolution(clock({ runs: false, resolution_target_minutes: 60 }))!.standing).toBe('stands');
  expect(next(clock({}))).toBeNull();
});

test('minutes are said as hours and minutes', () => {
  expect(hours(125, 'en')).toBe('2 hrs 5 mins');
  expect(hours(-60, 'en')).toBe('1 hr');
  expect(hours(0, 'en')).toBe('0 mins');
});
