import { useCallback, useState } from 'react';
import { useLoad } from '../api/hooks';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Field } from '../ui/Field';
import { Empty, Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { sankeyOption } from './charts';
import { overviewLabels } from './labels';

const DAY_MS = 86_400_000;
const DIMENSIONS = ['value_tier', 'lifecycle', 'satisfaction', 'rfm'] as const;

const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

/** Who moved from which label to which between two dates. */
export function FlowCard() {
  const t = useLabels(overviewLabels);
  const terms = useTerms();
  const formats = useFormats();
  const [dimension, setDimension] = useState<string>('value_tier');
  const [from, setFrom] = useState(() => day(90));
  const [until, setUntil] = useState(() => day(0));
  const moved = useLoad(
    (api, signal) => api.get('/v1/migrations', { query: { dimension, from, until: until === day(0) ? '' : until }, signal }),
    [dimension, from, until],
  );
  const flows = (moved.data?.cells ?? [])
    .filter((cell) => (cell.customers ?? 0) > 0)
    .map((cell) => ({ from: cell.from_label ? terms.name(cell.from_label) : t.notYet, to: cell.to_label ? terms.name(cell.to_label) : t.notYet, customers: Number(cell.customers) }));
  const option = useCallback((colours: Palette) => sankeyOption(flows, colours, t.before, t.after), [moved.data, terms.name, t]);
  return (
    <section className="card">
      <h2>{t.flow}</h2>
      <div className="filters">
        <Field label={t.dimension}>
          {(props) => (
            <select {...props} value={dimension} onChange={(event) => setDimension(event.target.value)}>
              {DIMENSIONS.map((name) => (
                <option key={name} value={name}>
                  {terms.dimension(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.from}>
          {(props) => <input {...props} type="date" value={from} max={until} onChange={(event) => event.target.value && setFrom(event.target.value)} />}
        </Field>
        <Field label={t.until}>
          {(props) => <input {...props} type="date" value={until} min={from} onChange={(event) => event.target.value && setUntil(event.target.value)} />}
        </Field>
      </div>
      <Loaded from={moved} empty={{ when: () => flows.length === 0, show: <Empty title={t.noFlow} /> }}>
        {() => (
          <Chart
            kind="sankey"
            description={t.flow}
            option={option}
            table={
              <Table
                caption={t.flow}
                rows={flows}
                rowKey={(flow) => `${flow.from}>${flow.to}`}
                columns={[
                  { name: 'from', label: t.before, cell: (flow) => flow.from },
                  { name: 'to', label: t.after, cell: (flow) => flow.to },
                  { name: 'count', label: t.count, numeric: true, cell: (flow) => formats.number(flow.customers) },
                ]}
              />
            }
          />
        )}
      </Loaded>
    </section>
  );
}
