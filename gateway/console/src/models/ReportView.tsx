import { useCallback, useMemo, useState } from 'react';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { Table } from '../ui/Table';
import { modelLabels } from './labels';
import { byUnit, calibrationOption, frequencyPairs, holdoutPairs, pairsOption, trackingOption, type Pair } from './plots';
import type { ChurnReport, Report } from './types';

/** How a model was chosen and how well it fits. */
export function ReportView({ report }: { report: Report }) {
  const t = useLabels(modelLabels);
  const { number } = useFormats();
  return (
    <>
      <div className="grid">
        {report.tracking.length > 0 && <TrackingPlot tracking={report.tracking} />}
        {report.frequency.length > 0 && <Pairs title={t.frequency} pairs={frequencyPairs(report.frequency)} />}
        {report.holdout.length > 0 && <Pairs title={t.holdout} pairs={holdoutPairs(report.holdout)} />}
        {report.churn && <Churn churn={report.churn} />}
      </div>
      {report.candidates.length > 0 && (
        <section className="card">
          <h2>{t.candidates}</h2>
          <Table
            caption={t.candidates}
            rows={report.candidates}
            rowKey={(one) => one.family}
            columns={[
              { name: 'family', label: t.family, cell: (one) => one.family },
              { name: 'll', label: t.logLikelihood, numeric: true, cell: (one) => (one.problem ? '–' : number(one.log_likelihood, 1)) },
              { name: 'aic', label: 'AIC', numeric: true, cell: (one) => (one.problem ? '–' : number(one.aic, 1)) },
              { name: 'holdout', label: t.holdoutLogLikelihood, numeric: true, wide: true, cell: (one) => number(one.holdout_log_likelihood, 4) },
              { name: 'problem', label: t.problem, wide: true, cell: (one) => <span lang="en" className="small">{one.problem}</span> },
            ]}
          />
        </section>
      )}
    </>
  );
}

function TrackingPlot({ tracking }: { tracking: Report['tracking'] }) {
  const t = useLabels(modelLabels);
  const { number } = useFormats();
  const [cumulative, setCumulative] = useState(true);
  const points = useMemo(() => (cumulative ? tracking : byUnit(tracking)), [cumulative, tracking]);
  const option = useCallback((colours: Palette) => trackingOption(points, t, colours), [points, t]);
  return (
    <section className="card span">
      <h2>{t.tracking}</h2>
      <div className="row">
        <button type="button" aria-pressed={cumulative} onClick={() => setCumulative(true)}>
          {t.cumulative}
        </button>
        <button type="button" aria-pressed={!cumulative} onClick={() => setCumulative(false)}>
          {t.byUnit}
        </button>
      </div>
      <Chart
        kind="marked"
        description={t.tracking}
        height={320}
        option={option}
        table={
          <Table
            caption={t.tracking}
            rows={points}
            rowKey={(point) => String(point.time)}
            columns={[
              { name: 'time', label: t.time, numeric: true, cell: (point) => number(point.time, 1) },
              { name: 'actual', label: t.actual, numeric: true, cell: (point) => number(point.actual) },
              { name: 'expected', label: t.expected, numeric: true, cell: (point) => number(point.expected, 1) },
            ]}
          />
        }
      />
    </section>
  );
}

function Pairs({ title, pairs }: { title: string; pairs: readonly Pair[] }) {
  const t = useLabels(modelLabels);
  const { number } = useFormats();
  const key = JSON.stringify(pairs);
  const option = useCallback((colours: Palette) => pairsOption(JSON.parse(key) as Pair[], t, colours), [key, t]);
  return (
    <section className="card">
      <h2>{title}</h2>
      <Chart
        kind="marked"
        description={title}
        option={option}
        table={
          <Table
            caption={title}
            rows={pairs}
            rowKey={(pair) => pair.label}
            columns={[
              { name: 'purchases', label: t.purchases, numeric: true, cell: (pair) => pair.label },
              { name: 'actual', label: t.actual, numeric: true, cell: (pair) => number(pair.actual, 2) },
              { name: 'expected', label: t.expected, numeric: true, cell: (pair) => number(pair.expected, 2) },
            ]}
          />
        }
      />
    </section>
  );
}

function Churn({ churn }: { churn: ChurnReport }) {
  const t = useLabels(modelLabels);
  const { number, percent } = useFormats();
  const option = useCallback(
    (colours: Palette) => calibrationOption(churn.calibration.map((bin) => [bin.predicted ?? 0, bin.actual ?? 0] as const), t, colours),
    [churn, t],
  );
  return (
    <>
      <section className="card">
        <h2>{t.calibration}</h2>
        <Chart
          kind="marked"
          description={t.calibration}
          option={option}
          table={
            <Table
              caption={t.calibration}
              rows={churn.calibration.map((bin, place) => ({ ...bin, place }))}
              rowKey={(bin) => String(bin.place)}
              columns={[
                { name: 'predicted', label: t.predicted, numeric: true, cell: (bin) => percent(bin.predicted, 1) },
                { name: 'actual', label: t.actual, numeric: true, cell: (bin) => percent(bin.actual, 1) },
                { name: 'customers', label: t.customers, numeric: true, cell: (bin) => number(bin.customers) },
              ]}
            />
          }
        />
      </section>
      <section className="card">
        <h2>{t.lift}</h2>
        <Table
          caption={t.lift}
          rows={churn.lift.map((bin, place) => ({ ...bin, place }))}
          rowKey={(bin) => String(bin.place)}
          columns={[
            { name: 'share', label: t.share, numeric: true, cell: (bin) => percent(bin.share) },
            { name: 'lift', label: t.lift, numeric: true, cell: (bin) => number(bin.lift, 2) },
            { name: 'captured', label: t.captured, numeric: true, cell: (bin) => percent(bin.captured, 1) },
          ]}
        />
      </section>
    </>
  );
}
