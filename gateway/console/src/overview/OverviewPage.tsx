import { useCallback } from 'react';
import type { Schema } from '../api/client';
import { useChanges, useLoad, useThrottled } from '../api/hooks';
import { Link } from '../app/router';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { uiLabels } from '../ui/labels';
import { Empty, Loaded } from '../ui/States';
import { alertsOf, type Alert } from './alerts';
import { paretoOption } from './charts';
import { FlowCard } from './FlowCard';
import { HeatCard } from './HeatCard';
import { overviewLabels } from './labels';
import { SatisfactionCard } from './SatisfactionCard';

const REFRESH_MS = 3_000;

/** The whole base at a glance; it follows the changes of labels. */
export default function OverviewPage() {
  const t = useLabels(overviewLabels);
  const ui = useLabels(uiLabels);
  const formats = useFormats();
  const summary = useLoad((api, signal) => api.get('/v1/summary', { signal }), []);
  const satisfaction = useLoad((api, signal) => api.get('/v1/satisfaction', { signal }), []);
  const refresh = useThrottled(summary.reload, REFRESH_MS);
  const live = useChanges({}, refresh);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          {summary.data && <p className="muted">{t.asOf(formats.time(summary.data.as_of))}</p>}
        </div>
        <span className={live ? 'live on' : 'live'}>{live ? ui.live : ui.notLive}</span>
      </div>
      <Loaded
        from={summary}
        empty={{
          when: (data) => !data.customers,
          show: (
            <Empty title={t.empty} hint={t.emptyHint}>
              <Link to="/imports">{t.toImports}</Link>
            </Empty>
          ),
        }}
      >
        {(data) => (
          <>
            <Tiles summary={data} />
            <Alerts alerts={alertsOf(data, satisfaction.data)} />
            <div className="grid">
              <ParetoCard />
              <FlowCard />
              <CountsCard title={t.rfm} counts={data.classifications?.['rfm']} />
              <HeatCard />
              <SatisfactionCard report={satisfaction} />
              <CountsCard title={t.lifecycle} counts={data.classifications?.['lifecycle']} />
              <CountsCard title={t.tiers} counts={data.classifications?.['value_tier']} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Tiles({ summary }: { summary: Schema<'SummaryView'> }) {
  const t = useLabels(overviewLabels);
  const formats = useFormats();
  const pending = Object.values(summary.freshness?.pending ?? {}).reduce((sum, count) => sum + Number(count), 0);
  const tiles = [
    [t.customers, formats.number(summary.customers)],
    ...(summary.currencies ?? []).flatMap((one) => [
      [t.revenue(one.currency ?? ''), formats.money(one.net_revenue, true)],
      [t.buyers(one.currency ?? ''), formats.number(one.buyers)],
      [t.topShare(one.currency ?? ''), formats.percent(one.top_20_percent_share)],
    ]),
    [t.freshness, summary.freshness?.up_to_date ? t.fresh : t.behind(formats.number(pending))],
  ];
  return (
    <dl className="tiles">
      {tiles.map(([name, value]) => (
        <div className="tile" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Alerts({ alerts }: { alerts: readonly Alert[] }) {
  const t = useLabels(overviewLabels);
  const formats = useFormats();
  const text = (alert: Alert) => {
    switch (alert.kind) {
      case 'unavailable':
        return t.unavailable(alert.service);
      case 'lagging':
        return t.lagging(formats.number(alert.facts));
      case 'worse':
        return t.satisfactionWorse;
      case 'lost':
        return t.manyLost(formats.percent(alert.share));
    }
  };
  return (
    <section className="card" aria-labelledby="alerts">
      <h2 id="alerts">{t.alerts}</h2>
      {alerts.length === 0 ? (
        <p className="muted">{t.noAlerts}</p>
      ) : (
        <ul>
          {alerts.map((alert) => (
            <li key={text(alert)}>{text(alert)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ParetoCard() {
  const t = useLabels(overviewLabels);
  const pareto = useLoad((api, signal) => api.get('/v1/value/pareto', { signal }), []);
  const curves = pareto.data?.currencies ?? [];
  const option = useCallback(
    (colours: Palette) => paretoOption(curves, colours, t.buyersShare, t.valueShare),
    [pareto.data, t],
  );
  return (
    <section className="card">
      <h2>{t.pareto}</h2>
      <p className="muted small">{t.paretoHint}</p>
      <Loaded from={pareto} empty={{ when: () => curves.length === 0 }}>
        {() => <Chart kind="line" description={t.paretoHint} option={option} />}
      </Loaded>
    </section>
  );
}

/** Counts by name, as bars; they need no chart and can be read out. */
function CountsCard({ title, counts }: { title: string; counts: Readonly<Record<string, number>> | undefined }) {
  const terms = useTerms();
  const formats = useFormats();
  const rows = Object.entries(counts ?? {}).sort((one, other) => Number(other[1]) - Number(one[1]));
  const most = Math.max(1, ...rows.map(([, count]) => Number(count)));
  return (
    <section className="card">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <ul className="bare bars">
          {rows.map(([name, count]) => (
            <li key={name}>
              <span>{terms.name(name)}</span>
              <span className="bar-ground" aria-hidden="true">
                <span className="bar-value" style={{ width: `${(100 * Number(count)) / most}%` }} />
              </span>
              <span className="numeric">{formats.number(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
