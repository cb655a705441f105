import { useLoad } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { Loaded } from '../ui/States';
import { overviewLabels } from './labels';

// The API counts by group, not by score; a page of customers shows how their scores lie.
const SAMPLE = 1_000;
const SCORES = [1, 2, 3, 4, 5];

/** How recency and frequency lie together among the customers of most revenue. */
export function HeatCard() {
  const t = useLabels(overviewLabels);
  const formats = useFormats();
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
  const most = Math.max(1, ...(cells.data ?? []).map(([, , count]) => count));
  const countOf = (recency: number, frequency: number) =>
    (cells.data ?? []).find(([one, other]) => one === recency && other === frequency)?.[2] ?? 0;
  return (
    <section className="card">
      <h2>{t.heat}</h2>
      <p className="muted small">{t.heatHint}</p>
      <Loaded from={cells} empty={{ when: (data) => data.length === 0 }}>
        {() => (
          <table className="heat">
            <thead>
              <tr>
                <th scope="col">{`${t.frequency} \\ ${t.recency}`}</th>
                {SCORES.map((recency) => (
                  <th key={recency} scope="col">
                    {recency}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {SCORES.toReversed().map((frequency) => (
                <tr key={frequency}>
                  <th scope="row">{frequency}</th>
                  {SCORES.map((recency) => (
                    <td key={recency} className={`heat-${shade(countOf(recency, frequency), most)}`}>
                      {formats.number(countOf(recency, frequency))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}

/** One of five shades, by the root so that small counts can be told apart too. */
function shade(count: number, most: number): number {
  return count === 0 ? 0 : Math.ceil(4 * Math.sqrt(count / most));
}
