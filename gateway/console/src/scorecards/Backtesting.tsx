import { useCallback, useState, type FormEvent } from 'react';
import type { Operation } from '../acts/operation';
import { OperationProgress } from '../acts/OperationProgress';
import { fault, useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { useQuery } from '../app/router';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Loaded, Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { ratesOption } from './definition';
import { scorecardLabels } from './labels';
import type { Backtest, Group, Scorecard } from './types';

/** Compares scores of a past day with what came after. */
export function Backtesting({ scorecard }: { scorecard: Scorecard }) {
  const t = useLabels(scorecardLabels);
  const act = useAct();
  const [query, change] = useQuery();
  const [asOf, setAsOf] = useState('');
  const [days, setDays] = useState('90');
  const [begun, setBegun] = useState<Operation | null>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const body = { version: scorecard.version, as_of: asOf, outcome: { order_within_days: Number(days) } };
    const operation = await act.run((api, signal) =>
      api.untyped<Operation>('post', `/v1/scorecards/${encodeURIComponent(scorecard.name)}:backtest`, { body, signal }),
    );
    if (operation) setBegun(operation);
  };
  const done = (operation: Operation) => {
    if (operation.state === 'SUCCEEDED' && operation.result_id) change({ backtest: operation.result_id });
  };
  const shown = query.get('backtest');
  return (
    <>
      <form className="card stack" onSubmit={begin}>
        <p className="muted">{t.backtestHint}</p>
        <div className="filters">
          <Field label={t.asOf} error={fault(act.problem, 'as_of')}>
            {(control) => <input {...control} type="date" required value={asOf} onChange={(event) => setAsOf(event.target.value)} />}
          </Field>
          <Field label={t.within} error={fault(act.problem, 'outcome', 'outcome.order_within_days')}>
            {(control) => <input {...control} type="number" min={1} required value={days} onChange={(event) => setDays(event.target.value)} />}
          </Field>
          <button type="submit" className="primary" disabled={act.busy}>
            {t.begin}
          </button>
        </div>
        {act.problem && <Problem problem={act.problem} />}
      </form>
      {begun && <OperationProgress begun={begun} title={t.backtesting} onDone={done} />}
      {shown && <Result id={shown} />}
    </>
  );
}

function Result({ id }: { id: string }) {
  const t = useLabels(scorecardLabels);
  const { number, date } = useFormats();
  const found = useLoad((api, signal) => api.untyped<Backtest>('get', `/v1/scorecard-backtests/${encodeURIComponent(id)}`, { signal }), [id]);
  return (
    <Loaded from={found}>
      {(data) => {
        const overall = data.customers > 0 ? data.positives / data.customers : 0;
        const figures: readonly (readonly [string, string])[] = [
          [t.asOf, date(data.as_of)],
          [t.auc, number(data.auc, 3)],
          [t.ks, number(data.kolmogorov_smirnov, 3)],
          [t.customers, number(data.customers)],
          [t.positives, number(data.positives)],
          [t.abstained, number(data.abstained)],
        ];
        return (
          <>
            <dl className="tiles">
              {figures.map(([name, value]) => (
                <div key={name} className="tile">
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <div className="grid">
              <Rates title={t.tenths} groups={data.tenths} overall={overall} />
              {data.bands.length > 0 && <Rates title={t.byBand} groups={data.bands} overall={overall} />}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function Rates({ title, groups, overall }: { title: string; groups: readonly Group[]; overall: number }) {
  const t = useLabels(scorecardLabels);
  const { number, percent } = useFormats();
  const option = useCallback((colours: Palette) => ratesOption(groups, overall, t, colours), [groups, overall, t]);
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
            rows={groups}
            rowKey={(group) => `${group.label} ${group.from}`}
            columns={[
              { name: 'group', label: t.group, cell: (group) => group.label },
              { name: 'score', label: t.score, numeric: true, cell: (group) => `${number(group.from, 1)} – ${number(group.to, 1)}` },
              { name: 'customers', label: t.customers, numeric: true, cell: (group) => number(group.customers) },
              { name: 'rate', label: t.rate, numeric: true, cell: (group) => percent(group.rate, 1) },
              { name: 'lift', label: t.lift, numeric: true, cell: (group) => number(group.lift, 2) },
            ]}
          />
        }
      />
    </section>
  );
}
