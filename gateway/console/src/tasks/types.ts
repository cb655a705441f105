export const TASK_STATES = ['open', 'snoozed', 'done', 'lapsed'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Something to be done for a customer. */
export interface Task {
  readonly task_id: string;
  readonly customer_id: string;
  readonly state: TaskState;
  readonly kind?: string;
  readonly title?: { readonly en?: string; readonly zh?: string };
  readonly rule?: string;
  readonly reason?: string;
  readonly due_at?: string;
  readonly assignee?: string;
  readonly snoozed_until?: string;
  readonly done_at?: string;
  readonly done_by?: string;
  readonly outcome?: string;
  readonly note?: string;
  readonly priority: number;
  readonly etag?: string;
}

export interface TaskPage {
  readonly tasks: readonly Task[];
  readonly next_page_token: string;
  readonly total_size: number;
}
