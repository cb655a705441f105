import { useCallback } from 'react';
import { useLoad } from '../api/hooks';
import { Chart } from '../chart/Chart';
import { intervalBars } from '../chart/intervals';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { Empty, Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { satisfactionLabels } from './labels';

interface Level {
  readonly customers: number;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
}

interface Report {
  readonly total: { readonly customers: Readonly<Record<string, number>>; readonly level: Level };
  readonly periods: readonly { readonly from?: string; readonly until?: string; readonly level: Level }[];
  readonly benchmark: { readonly verdict: 'better' | 'same' | 'worse' | 'unknown'; readonly before?: number };
}

interface Driver {
  readonly aspect: string;
  readonly effect?: number;
  readonly low?: number;
  readonly high?: number;
  readonly mentions: number;
  readonly contribution?: number;
}

const NAMES = ['high', 'medium', 'low', 'UNKNOWN'] as const;

/** How satisfied everybody is, beside earlier periods, and what moves it. */
export default function SatisfactionPage() {
  const t = useLabels(satisfactionLabels);
  const formats = useFormats();
  const report = useLoad((api, signal) => api.untyped<Report>('get', '/v1/satisfaction', { signal }), []);
  const drivers = useLoad((api, signal) => api.untyped<{ enough: boolean; drivers: Driver[] }>('get', '/v1/satisfaction/drivers', { signal }), []);
  return (
    <>
      <h1>{t.title}</h1>
      <Loaded from={report}>
        {({ total, periods, benchmark }) => (
          <>
            <dl className="tiles">
              {NAMES.map((name) => (
                <div className="tile" key={name}>
                  <dt>{t[name]}</dt>
                  <dd>{formats.number(total.customers[name] ?? 0)}</dd>
                </div>
              ))}
            </dl>
            <section className="card">
              <p>
                <span className={benchmark.verdict === 'better' ? 'tag good' : benchmark.verdict === 'worse' ? 'tag bad' : 'tag'}>{t[benchmark.verdict]}</span>{' '}
                {t.benchmark(formats.number(total.level.mean, 2), formats.number(benchmark.before, 2))}
              </p>
              <h2>{t.trend}</h2>
              <Trend periods={periods} />
            </section>
          </>
        )}
      </Loaded>
      <section className="card">
        <h2>{t.drivers}</h2>
        <Loaded from={drivers} empty={{ when: (found) => !found.enough || found.drivers.length === 0, show: <Empty title={t.few} /> }}>
          {(found) => <Drivers drivers={found.drivers} />}
        </Loaded>
      </section>
    </>
  );
}

function Trend({ periods }: { periods: Report['periods'] }) {
  const t = useLabels(satisfactionLabels);
  const formats = useFormats();
  const draw = useCallback(
    (colours: Palette) =>
      intervalBars(
        periods.map(({ from, until, level }) => ({ name: `${formats.date(from)} – ${formats.date(until)}`, value: level.mean, low: level.low, high: level.high })),
        colours,
        { min: -1, max: 1, format: (value) => formats.number(value, 1) },
      ),
    [periods, formats],
  );
  return <Chart kind="marked" description={t.trend} height={60 + periods.length * 34} option={draw} />;
}

function Drivers({ drivers }: { drivers: readonly Driver[] }) {
  const t = useLabels(satisfactionLabels);
  const formats = useFormats();
  const draw = useCallback(
    (colours: Palette) =>
      intervalBars(drivers.map(({ aspect, effect, low, high }) => ({ name: aspect, value: effect, low, high })), colours, { format: (value) => formats.number(value, 1) }),
    [drivers, formats],
  );
  return (
    <>
      <Chart kind="marked" description={t.drivers} height={60 + drivers.length * 28} option={draw} />
      <Table
        caption={t.drivers}
        rows={drivers}
        rowKey={(driver) => driver.aspect}
        columns={[
          { name: 'aspect', label: t.driver, cell: (driver) => driver.aspect },
          { name: 'effect', label: t.effect, numeric: true, cell: (driver) => formats.number(driver.effect, 2) },
          { name: 'interval', label: t.interval, numeric: true, wide: true, cell: (driver) => `${formats.number(driver.low, 2)} – ${formats.number(driver.high, 2)}` },
          { name: 'mentions', label: t.mentions, numeric: true, cell: (driver) => formats.number(driver.mentions) },
          { name: 'contribution', label: t.contribution, numeric: true, cell: (driver) => formats.number(driver.contribution, 3) },
        ]}
      />
    </>
  );
}
