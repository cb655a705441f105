import type { VersionState } from '../acts/StateTag';
import type { Money } from '../format/formats';

export interface TierRule {
  readonly tier: string;
  readonly display_name_en?: string;
  readonly display_name_zh?: string;
  readonly entry?: number;
  readonly exit?: number;
  readonly yearly_cost?: Money;
}

export interface TierPolicy {
  readonly policy_id: string;
  readonly version: number;
  readonly state: VersionState;
  readonly name: string;
  readonly metric: 'net_revenue' | 'orders' | 'points';
  readonly window_days?: number;
  readonly scale: 'absolute' | 'percentile';
  readonly tiers: readonly TierRule[];
  readonly base_tier: string;
  readonly evaluation_days: number;
  readonly upgrade_at_evaluation?: boolean;
  readonly minimum_stay_days?: number;
  readonly grace_days?: number;
  readonly one_step_down?: boolean;
  readonly points_per_unit?: number;
  readonly points_per_order?: number;
  readonly currency?: string;
  readonly created_at?: string;
  readonly activated_at?: string;
  readonly retired_at?: string;
}

export interface PolicyPage {
  readonly policies: readonly TierPolicy[];
  readonly next_page_token: string;
}

export interface Evaluation {
  readonly at: string;
  readonly customers: Readonly<Record<string, number>>;
  readonly upgrades: number;
  readonly downgrades: number;
  readonly cost?: Money;
}

export interface Shift {
  readonly from_tier: string;
  readonly to_tier: string;
  readonly customers: number;
}

export interface Simulation {
  readonly simulation_id: string;
  readonly from?: string;
  readonly until?: string;
  readonly evaluations: readonly Evaluation[];
  readonly against_present: readonly Shift[];
  readonly cost?: Money;
  readonly sample: readonly { readonly customer_id: string; readonly from_tier: string; readonly to_tier: string }[];
}
