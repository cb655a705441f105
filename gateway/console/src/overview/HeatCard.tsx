import { useCallback } from 'react';
import { useLoad } from '../api/hooks';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useLabels } from '../i18n/language';
import { Loaded } from '../ui/States';
import { heatOption } from './charts';
import { overviewLabels } from './labels';

// The API counts by group, not by score; a page of customers shows how their scores lie.
const SAMPLE = 1_000;

/** How recency and frequency lie together among the customers of most revenue. */
export function HeatCard() {
  const t = useLabels(overviewLabels);
  const cells = useLoad(async (api, signal) => {
    const page = await api.get('/v1/customers', { query: { page_size: String(SAMPLE), order_by: 'net_revenue desc' }, signal });
    const counts = new Map<string, number>();
    for (const customer of page.customers ?? []) {
      const rfm = (customer.classifications as Record<string, { recency?: number; frequency?: number }> | undefined)?.['rfm'];
      if (rfm?.recency && rfm.frequency) {
        const cell = `${rfm.recency},${rfm.frequency}`;
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
    }
    return [...counts].map(([cell, count]) => {
      const [recency, frequency] = cell.split(',').map(Number);
      return [recency!, frequency!, count] as const;
    });
  }, []);
  const option = useCallback((colours: Palette) => heatOption(cells.data ?? [], colours, t.recency, t.frequency), [cells.data, t]);
  return (
    <section className="card">
      <h2>{t.heat}</h2>
      <p className="muted small">{t.heatHint}</p>
      <Loaded from={cells} empty={{ when: (data) => data.length === 0 }}>
        {() => <Chart description={`${t.heat}. ${t.heatHint}`} option={option} />}
      </Loaded>
    </section>
  );
}
