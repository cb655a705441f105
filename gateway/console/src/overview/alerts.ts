import type { Schema } from '../api/client';

/** What needs attention, in the order of its weight. */
export type Alert =
  | { readonly kind: 'unavailable'; readonly service: string }
  | { readonly kind: 'lagging'; readonly facts: number }
  | { readonly kind: 'worse' }
  | { readonly kind: 'lost'; readonly share: number };

const MANY_LOST = 0.5;

/** Alerts of the whole base; buyers are those beyond the stage of a prospect. */
export function alertsOf(summary: Schema<'SummaryView'>, satisfaction: Schema<'SatisfactionReport'> | undefined): Alert[] {
  const alerts: Alert[] = (summary.unavailable ?? []).map((service) => ({ kind: 'unavailable', service }));
  const facts = Object.values(summary.freshness?.pending ?? {}).reduce((sum, count) => sum + Number(count), 0);
  if (summary.freshness?.up_to_date === false) alerts.push({ kind: 'lagging', facts });
  if (satisfaction?.benchmark?.verdict === 'worse') alerts.push({ kind: 'worse' });
  const stages = (summary.classifications ?? {})['lifecycle'] ?? {};
  const count = (stage: string) => Number(stages[stage] ?? 0);
  const buyers = Object.keys(stages).filter((stage) => stage !== 'prospect').reduce((sum, stage) => sum + count(stage), 0);
  const share = buyers === 0 ? 0 : (count('dormant') + count('churned')) / buyers;
  if (share >= MANY_LOST) alerts.push({ kind: 'lost', share });
  return alerts;
}
