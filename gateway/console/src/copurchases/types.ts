/** Who buys this buys that. */
export interface Rule {
  readonly antecedent: readonly string[];
  readonly consequent: readonly string[];
  /** Share of the baskets with all of them. */
  readonly support?: number;
  readonly confidence?: number;
  readonly lift?: number;
  readonly leverage?: number;
  readonly p_value?: number;
  readonly baskets: number;
}

export interface RulePage {
  readonly rule_set_id: string;
  readonly rules: readonly Rule[];
  readonly next_page_token: string;
}

export interface RuleSet {
  readonly rule_set_id: string;
  readonly request?: { readonly item?: string; readonly basket?: string; readonly min_support?: number; readonly min_confidence?: number };
  readonly created_at?: string;
  readonly baskets: number;
  readonly items: number;
  readonly rules: number;
  readonly raised_support?: number;
}

export interface RuleSetPage {
  readonly rule_sets: readonly RuleSet[];
  readonly next_page_token: string;
}
