import { expect, test } from 'vitest';
import { endOfDay, stateOf, type Key } from './types';

const now = new Date('2026-06-01T12:00:00Z');
const key: Key = { key_id: 'key_1', name: 'web', source: 'web', roles: ['ingest'], created_by: 'admin' };

test('a key is good until it is revoked or its time is over', () => {
  expect(stateOf(key, now)).toBe('open');
  expect(stateOf({ ...key, expires_at: '2026-06-01T12:00:01Z' }, now)).toBe('open');
  expect(stateOf({ ...key, expires_at: '2026-06-01T12:00:00Z' }, now)).toBe('expired');
  expect(stateOf({ ...key, expires_at: '2027-01-01T00:00:00Z', revoked_at: '2026-05-01T00:00:00Z' }, now)).toBe('revoked');
});

test('a key that is good until a day is good on that day', () => {
  expect(endOfDay('')).toBeUndefined();
  expect(new Date(endOfDay('2026-06-01')!).getHours()).toBe(23);
});
