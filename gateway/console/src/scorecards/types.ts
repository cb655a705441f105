import type { VersionState } from '../acts/StateTag';

export interface Bin {
  readonly from?: number;
  readonly to?: number;
  readonly values?: readonly string[];
  readonly points?: number;
}

export interface Indicator {
  readonly name: string;
  readonly display_name_en?: string;
  readonly display_name_zh?: string;
  readonly expression?: string;
  readonly aggregate?: { readonly measure: string; readonly function: string; readonly window_days?: number; readonly half_life_days?: number };
  readonly bins?: readonly Bin[];
  readonly function?: { readonly shape: string; readonly scale?: number; readonly offset?: number; readonly minimum?: number; readonly maximum?: number };
  readonly weight?: number;
}

export interface Warning {
  readonly code: string;
  readonly field?: string;
  readonly detail: string;
}

export interface Scorecard {
  readonly scorecard_id: string;
  readonly name: string;
  readonly version: number;
  readonly state: VersionState;
  readonly display_name_en?: string;
  readonly display_name_zh?: string;
  readonly indicators: readonly Indicator[];
  readonly base?: number;
  readonly bands: readonly { readonly label: string; readonly from?: number; readonly display_name_en?: string; readonly display_name_zh?: string }[];
  readonly created_at?: string;
  readonly activated_at?: string;
  readonly warnings: readonly Warning[];
}

export interface ScorecardPage {
  readonly scorecards: readonly Scorecard[];
  readonly next_page_token: string;
}

export interface Trial {
  readonly scores: readonly {
    readonly customer_id: string;
    readonly score?: number;
    readonly band?: string;
    readonly contributions: readonly { readonly indicator: string; readonly value?: string; readonly contribution?: number; readonly missing: boolean }[];
  }[];
  readonly bands: Readonly<Record<string, number>>;
  readonly coverage: Readonly<Record<string, number>>;
  readonly warnings: readonly Warning[];
  readonly mean?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Group {
  readonly label?: string;
  readonly from?: number;
  readonly to?: number;
  readonly customers: number;
  readonly positives: number;
  readonly rate?: number;
  readonly lift?: number;
}

export interface Backtest {
  readonly backtest_id: string;
  readonly as_of?: string;
  readonly customers: number;
  readonly positives: number;
  readonly abstained: number;
  readonly auc?: number;
  readonly kolmogorov_smirnov?: number;
  readonly tenths: readonly Group[];
  readonly bands: readonly Group[];
}
