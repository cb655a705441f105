/** A segment as the API speaks of it. */
export interface Segment {
  readonly name: string;
  readonly version: number;
  readonly kind: 'rule' | 'static';
  readonly expression?: string;
  readonly display_name_en?: string;
  readonly display_name_zh?: string;
  readonly description?: string;
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly members: number;
  /** How far the look at everybody has come, 0 to 1. */
  readonly evaluated?: number;
  readonly etag?: string;
}

export interface SegmentPage {
  readonly segments: readonly Segment[];
  readonly next_page_token: string;
}

export interface Membership {
  readonly customer_id: string;
  readonly since?: string;
  readonly reason?: string;
}

export interface MemberPage {
  readonly members: readonly Membership[];
  readonly next_page_token: string;
}

/** A name that expressions can use. */
export interface SegmentField {
  readonly name: string;
  readonly type: string;
  readonly display_name_en?: string;
  readonly display_name_zh?: string;
  readonly values: readonly string[];
}

export interface Preview {
  readonly members: number;
  readonly customers: number;
  readonly exact: boolean;
  readonly members_low?: number;
  readonly members_high?: number;
  readonly sample: readonly { readonly customer_id: string }[];
  readonly failed: number;
  readonly failure?: string;
}

export interface Overlap {
  readonly segments: readonly string[];
  readonly rows: readonly { readonly segment: string; readonly members: readonly number[]; readonly jaccard: readonly number[] }[];
}
