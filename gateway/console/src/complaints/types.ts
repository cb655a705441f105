/** A text in the languages of the console. */
export interface Text {
  readonly en?: string;
  readonly zh?: string;
}

export interface Clock {
  readonly promise: string;
  readonly calendar: string;
  readonly runs: boolean;
  readonly minutes?: number;
  readonly first_response_target_minutes?: number;
  readonly resolution_target_minutes?: number;
  readonly first_response_due_at?: string;
  readonly resolution_due_at?: string;
  readonly first_response_at?: string;
  readonly first_response_minutes?: number;
  readonly resolved_at?: string;
  readonly first_response_missed: boolean;
  readonly resolution_missed: boolean;
  readonly next_escalation_at?: string;
}

export const EVENT_KINDS = ['opened', 'moved', 'responded', 'assigned', 'followed_up', 'escalated'] as const;

export interface CaseEvent {
  readonly kind?: (typeof EVENT_KINDS)[number];
  readonly at?: string;
  readonly by?: string;
  readonly from_state?: State;
  readonly to_state?: State;
  readonly detail?: string;
}

export const STATES = ['open', 'reopened', 'waiting_for_customer', 'waiting_for_third_party', 'resolved', 'closed'] as const;
export type State = (typeof STATES)[number];
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface Complaint {
  readonly complaint_id: string;
  readonly customer_id: string;
  readonly order_id?: string;
  readonly aspect?: string;
  readonly channel?: string;
  readonly text?: string;
  readonly opened_at?: string;
  readonly state: State;
  readonly next_states: readonly State[];
  readonly severity_label?: Text;
  readonly priority?: Priority;
  readonly priority_points?: number;
  readonly reasons: readonly { readonly of: string; readonly factor: string; readonly value: string; readonly points?: number }[];
  readonly assignee?: string;
  readonly solution?: string;
  readonly clock: Clock;
  readonly escalation_level: number;
  readonly escalation_steps: readonly string[];
  readonly times_reopened: number;
  readonly follow_up?: { readonly at?: string; readonly solved: boolean; readonly rating?: number };
  readonly forecast?: { readonly probability?: number; readonly cases: number; readonly resolved: number; readonly of: 'severity' | 'all' | 'clock' };
  readonly history: readonly CaseEvent[];
  readonly etag?: string;
}

export interface ComplaintPage {
  readonly complaints: readonly Complaint[];
  readonly next_page_token: string;
  readonly total_size: number;
}

interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly share?: number;
}

interface Figures {
  readonly done: number;
  readonly p50_minutes?: number;
  readonly p90_minutes?: number;
  readonly p95_minutes?: number;
  readonly in_time: Share;
}

export interface MeasuredGroup {
  readonly key?: string;
  readonly complaints: number;
  readonly first_response: Figures;
  readonly resolution: Figures;
  readonly reopened: Share;
  readonly solved: Share;
  readonly mean_rating?: number;
}

export interface Measures {
  readonly from?: string;
  readonly before?: string;
  readonly groups: readonly MeasuredGroup[];
  readonly open: readonly { readonly state?: State; readonly priority?: Priority; readonly complaints: number; readonly overdue: number }[];
}
