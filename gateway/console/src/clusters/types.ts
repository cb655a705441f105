import type { Note } from '../acts/Notes';
import type { VersionState } from '../acts/StateTag';

export interface Cluster {
  readonly place: number;
  readonly name: string;
  readonly display_name_en?: string;
  readonly display_name_zh?: string;
  readonly customers: number;
  readonly share?: number;
  readonly means: Readonly<Record<string, number>>;
  readonly traits: readonly { readonly feature: string; readonly deviation?: number }[];
  readonly silhouette?: number;
}

export interface Clustering {
  readonly clustering_id: string;
  readonly state: VersionState;
  readonly request?: { readonly method: string; readonly k?: number; readonly max_k?: number; readonly features: readonly string[] };
  readonly created_at?: string;
  readonly promoted_at?: string;
  readonly customers: number;
  readonly clusters: readonly Cluster[];
  readonly features: readonly { readonly name: string }[];
  readonly silhouette?: number;
  readonly stability?: number;
  readonly candidates: readonly { readonly k: number; readonly silhouette?: number; readonly bic?: number; readonly inertia?: number }[];
  readonly notes: readonly Note[];
  readonly drift?: { readonly share_psi?: number; readonly distance_ratio?: number; readonly warning: boolean };
}

export interface ClusteringPage {
  readonly clusterings: readonly Clustering[];
  readonly next_page_token: string;
}
