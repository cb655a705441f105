import { useLoad } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { Loaded } from '../ui/States';
import { overviewLabels } from './labels';

/** How recency and frequency lie together among all who have bought. */
export function HeatCard() {
  const t = useLabels(overviewLabels);
  const formats = useFormats();
  const cells = useLoad((api, signal) => api.get('/v1/rfm/cells', { signal }), []);
  const counts = new Map<string, number>();
  for (const { recency, frequency, customers } of cells.data?.cells ?? []) {
    const place = `${recency},${frequency}`;
    counts.set(place, (counts.get(place) ?? 0) + (customers ?? 0));
  }
  const most = Math.max(1, ...counts.values());
  const countOf = (recency: number, frequency: number) => counts.get(`${recency},${frequency}`) ?? 0;
  const scores = Array.from({ length: cells.data?.scores ?? 0 }, (_, place) => place + 1);
  return (
    <section className="card">
      <h2>{t.heat}</h2>
      <p className="muted small">{t.heatHint}</p>
      <Loaded from={cells} empty={{ when: (data) => (data.cells ?? []).length === 0 }}>
        {() => (
          <table className="heat">
            <thead>
              <tr>
                <th scope="col">{`${t.frequency} \\ ${t.recency}`}</th>
                {scores.map((recency) => (
                  <th key={recency} scope="col">
                    {recency}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {scores.toReversed().map((frequency) => (
                <tr key={frequency}>
                  <th scope="row">{frequency}</th>
                  {scores.map((recency) => (
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
