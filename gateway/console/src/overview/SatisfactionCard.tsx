import { useCallback } from 'react';
import type { Schema } from '../api/client';
import type { Loading } from '../api/hooks';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { Empty, Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { trendOption } from './charts';
import { overviewLabels } from './labels';

/** How satisfied customers were, period by period. */
export function SatisfactionCard({ report }: { report: Loading<Schema<'SatisfactionReport'>> }) {
  const t = useLabels(overviewLabels);
  const formats = useFormats();
  const points = (report.data?.periods ?? [])
    .map((period) => ({
      until: period.until ?? '',
      name: formats.date(period.until),
      mean: period.level?.mean ?? null,
      low: period.level?.low ?? null,
      high: period.level?.high ?? null,
      customers: period.level?.customers ?? 0,
    }))
    .sort((one, other) => one.until.localeCompare(other.until));
  const option = useCallback((colours: Palette) => trendOption(points, colours, t.mean), [report.data, formats, t]);
  return (
    <section className="card">
      <h2>{t.satisfaction}</h2>
      <p className="muted small">{t.satisfactionHint}</p>
      <Loaded from={report} empty={{ when: () => points.every((point) => point.mean === null), show: <Empty title={t.tooFew} /> }}>
        {() => (
          <Chart
            kind="line"
            description={`${t.satisfaction}. ${t.satisfactionHint}`}
            option={option}
            table={
              <Table
                caption={t.satisfaction}
                rows={points}
                rowKey={(point) => point.until}
                columns={[
                  { name: 'period', label: t.period, cell: (point) => point.name },
                  { name: 'mean', label: t.mean, numeric: true, cell: (point) => formats.number(point.mean, 2) },
                  { name: 'count', label: t.count, numeric: true, cell: (point) => formats.number(point.customers) },
                ]}
              />
            }
          />
        )}
      </Loaded>
    </section>
  );
}
