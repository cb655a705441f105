import type { Task } from './types';

/** What somebody makes of a task. */
export interface Change {
  readonly act: 'done' | 'dismiss' | 'snooze' | 'assign' | 'reopen';
  readonly outcome: string;
  readonly note: string;
  readonly assignee: string;
  readonly days: number;
}

/** The change as the API takes it: only what is meant changes, and only the version that was seen. */
export function changed(task: Task, change: Change, now: Date): Record<string, string> {
  const version: Record<string, string> = task.etag ? { etag: task.etag } : {};
  const note: Record<string, string> = change.note.trim() === '' ? {} : { note: change.note.trim() };
  switch (change.act) {
    case 'done':
      return { state: 'done', outcome: change.outcome || 'solved', ...note, ...version };
    case 'dismiss':
      return { state: 'done', outcome: 'dismissed', ...note, ...version };
    case 'snooze':
      return { state: 'snoozed', snooze_until: new Date(now.getTime() + change.days * 86_400_000).toISOString(), ...note, ...version };
    case 'assign':
      return { assignee: change.assignee.trim(), ...note, ...version };
    case 'reopen':
      return { state: 'open', ...note, ...version };
  }
}

/** Whether a task is late: open, and due before now. */
export function late(task: Task, now: Date): boolean {
  return task.state === 'open' && task.due_at !== undefined && new Date(task.due_at) < now;
}
