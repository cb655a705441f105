import type { VersionState } from '../acts/StateTag';
import type { Note } from '../acts/Notes';

export interface FitRequest {
  readonly kind: 'clv' | 'churn';
  readonly family?: string;
  readonly calibration_end?: string;
  readonly holdout_end?: string;
  readonly time_unit?: string;
  readonly outcome?: string;
  readonly features?: readonly string[];
}

/** A model, as lists have it. */
export interface Model {
  readonly model_id: string;
  readonly kind: 'clv' | 'churn';
  readonly state: VersionState;
  readonly family?: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly standard_errors: Readonly<Record<string, number>>;
  readonly spend_parameters: Readonly<Record<string, number>>;
  readonly spend_standard_errors: Readonly<Record<string, number>>;
  readonly log_likelihood?: number;
  readonly aic?: number;
  readonly converged: boolean;
  readonly identified: boolean;
  readonly holdout?: { readonly mae?: number; readonly rmse?: number; readonly predicted_total?: number; readonly actual_total?: number };
  readonly customers: number;
  readonly notes: readonly Note[];
  readonly currency?: string;
  readonly created_at?: string;
  readonly promoted_at?: string;
  readonly request?: FitRequest;
  readonly report?: Report;
}

export interface Report {
  readonly candidates: readonly Candidate[];
  readonly frequency: readonly { readonly purchases: number; readonly or_more: boolean; readonly actual?: number; readonly expected?: number }[];
  readonly tracking: readonly Tracking[];
  readonly holdout: readonly HoldoutBin[];
  readonly spend_correlation?: number;
  readonly churn?: ChurnReport;
}

export interface Candidate {
  readonly family: string;
  readonly log_likelihood?: number;
  readonly aic?: number;
  readonly holdout_log_likelihood?: number;
  readonly problem?: string;
}

export interface Tracking {
  readonly time: number;
  readonly actual?: number;
  readonly expected?: number;
  readonly in_holdout: boolean;
}

export interface HoldoutBin {
  readonly purchases: number;
  readonly or_more: boolean;
  readonly customers: number;
  readonly actual_mean?: number;
  readonly expected_mean?: number;
}

export interface ChurnReport {
  readonly auc?: number;
  readonly auc_standard_error?: number;
  readonly brier?: number;
  readonly brier_of_base_rate?: number;
  readonly base_rate?: number;
  readonly folds: number;
  readonly calibration: readonly { readonly predicted?: number; readonly actual?: number; readonly customers: number }[];
  readonly lift: readonly { readonly share?: number; readonly lift?: number; readonly captured?: number }[];
}

export interface ModelPage {
  readonly models: readonly Model[];
  readonly next_page_token: string;
}
