import type { Cluster } from './types';

/** One figure of all clusters: its means, and how far they lie from everybody's. */
export interface ProfileRow {
  readonly feature: string;
  readonly cells: readonly { readonly mean: number | undefined; readonly deviation: number | undefined }[];
}

/** The clusters side by side, the figure that tells them apart best first. */
export function profile(clusters: readonly Cluster[]): readonly ProfileRow[] {
  const features = new Set(clusters.flatMap((cluster) => [...Object.keys(cluster.means), ...cluster.traits.map((trait) => trait.feature)]));
  const rows = [...features].map((feature) => ({
    feature,
    cells: clusters.map((cluster) => ({
      mean: cluster.means[feature],
      deviation: cluster.traits.find((trait) => trait.feature === feature)?.deviation,
    })),
  }));
  const strength = (row: ProfileRow) => Math.max(...row.cells.map((cell) => Math.abs(cell.deviation ?? 0)));
  return rows.sort((one, other) => strength(other) - strength(one) || one.feature.localeCompare(other.feature));
}

/** How strong a deviation is coloured, 0 to 1: from two standard deviations on it is full. */
export function tint(deviation: number | undefined): number {
  return Math.min(1, Math.abs(deviation ?? 0) / 2);
}

/** A deviation as it is shown; what rounds to nothing is 0, without a sign. */
export function rounded(deviation: number | undefined): number {
  return Math.round((deviation ?? 0) * 100) / 100 || 0;
}
