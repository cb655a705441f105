import { expect, test } from 'vitest';
import { changed, late, type Change } from './change';
import type { Task } from './types';

const task: Task = { task_id: 't', customer_id: 'c-1', state: 'open', priority: 1, due_at: '2026-01-01T00:00:00Z', etag: '"3"' };
const change = (values: Partial<Change>): Change => ({ act: 'done', outcome: '', note: '', assignee: '', days: 1, ...values });
const now = new Date('2026-01-02T00:00:00Z');

test('a change names the version that was seen', () => {
  expect(changed(task, change({ outcome: 'reached' }), now)).toEqual({ state: 'done', outcome: 'reached', etag: '"3"' });
});

test('a dismissed task is done with an outcome of its own, and says why', () => {
  expect(changed(task, change({ act: 'dismiss', note: ' no phone ' }), now)).toEqual({ state: 'done', outcome: 'dismissed', note: 'no phone', etag: '"3"' });
});

test('a task is put off by days', () => {
  expect(changed(task, change({ act: 'snooze', days: 7 }), now)['snooze_until']).toBe('2026-01-09T00:00:00.000Z');
});

test('only an open task can be late', () => {
  expect(late(task, now)).toBe(true);
  expect(late({ ...task, state: 'done' }, now)).toBe(false);
});
