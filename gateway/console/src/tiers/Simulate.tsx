import { useCallback, useState, type FormEvent } from 'react';
import type { Operation } from '../acts/operation';
import { OperationProgress } from '../acts/OperationProgress';
import { fault, useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Empty, Loaded, Problem } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { tierLabels } from './labels';
import { shiftOption, tiersOf, tiersOption } from './simulation';
import type { Evaluation, Simulation, TierPolicy } from './types';
import './tiers.css';

/** Runs a policy over history, and shows what it would have done. */
export function Simulate({ policy }: { policy: TierPolicy }) {
  const t = useLabels(tierLabels);
  const act = useAct();
  const [query, change] = useQuery();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [begun, setBegun] = useState<Operation | null>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...(from && { from }), ...(until && { until }) };
    const operation = await act.run((api, signal) =>
      api.untyped<Operation>('post', `/v1/tier-policies/${encodeURIComponent(policy.policy_id)}:simulate`, { body, signal }),
    );
    if (operation) setBegun(operation);
  };
  const done = (operation: Operation) => {
    if (operation.state === 'SUCCEEDED' && operation.result_id) change({ simulation: operation.result_id });
  };
  const shown = query.get('simulation');
  return (
    <>
      <form className="card stack" onSubmit={begin}>
        <p className="muted">{t.simulateHint}</p>
        <div className="filters">
          <Field label={t.from} hint={t.fromHint} error={fault(act.problem, 'from')}>
            {(control) => <input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </Field>
          <Field label={t.until} hint={t.untilHint} error={fault(act.problem, 'until')}>
            {(control) => <input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
          </Field>
          <button type="submit" className="primary" disabled={act.busy}>
            {t.simulate}
          </button>
        </div>
        {act.problem && <Problem problem={act.problem} />}
      </form>
      {begun && <OperationProgress begun={begun} title={t.simulating} onDone={done} />}
      {shown && <Result id={shown} policy={policy} />}
    </>
  );
}

function Result({ id, policy }: { id: string; policy: TierPolicy }) {
  const found = useLoad((api, signal) => api.untyped<Simulation>('get', `/v1/tier-simulations/${encodeURIComponent(id)}`, { signal }), [id]);
  return <Loaded from={found}>{(data) => <Findings found={data} policy={policy} />}</Loaded>;
}

function Findings({ found, policy }: { found: Simulation; policy: TierPolicy }) {
  const t = useLabels(tierLabels);
  const { number, date, money } = useFormats();
  const tiers = tiersOf(policy);
  const key = tiers.join('\n');
  const stacked = useCallback(
    (colours: Palette) => tiersOption(key.split('\n'), found.evaluations, date, colours),
    [key, found, date],
  );
  const flow = useCallback((colours: Palette) => shiftOption(found.against_present, colours), [found]);
  const columns: readonly Column<Evaluation>[] = [
    { name: 'at', label: t.at, cell: (one) => date(one.at) },
    ...tiers.map((tier) => ({ name: tier, label: tier, numeric: true, cell: (one: Evaluation) => number(one.customers[tier] ?? 0) })),
    { name: 'up', label: t.upgrades, numeric: true, cell: (one) => number(one.upgrades) },
    { name: 'down', label: t.downgrades, numeric: true, cell: (one) => number(one.downgrades) },
    { name: 'cost', label: t.costs, numeric: true, wide: true, cell: (one) => money(one.cost) },
  ];
  return (
    <>
      <p>
        {date(found.from)} – {date(found.until)}
        {found.cost && (
          <>
            {' · '}
            {t.total}: <strong>{money(found.cost)}</strong>
          </>
        )}
      </p>
      <div className="grid">
        <section className="card">
          <h2>{t.byEvaluation}</h2>
          {found.evaluations.length === 0 ? (
            <Empty title={t.noEvaluation} />
          ) : (
            <Chart
              kind="marked"
              description={t.byEvaluation}
              height={320}
              option={stacked}
              table={<Table caption={t.byEvaluation} rows={found.evaluations} rowKey={(one) => one.at} columns={columns} />}
            />
          )}
        </section>
        <section className="card">
          <h2>{t.against}</h2>
          <Chart
            kind="sankey"
            description={t.against}
            height={320}
            option={flow}
            table={
              <Table
                caption={t.against}
                rows={found.against_present}
                rowKey={(shift) => `${shift.from_tier} ${shift.to_tier}`}
                columns={[
                  { name: 'from', label: t.fromTier, cell: (shift) => shift.from_tier },
                  { name: 'to', label: t.toTier, cell: (shift) => shift.to_tier },
                  { name: 'customers', label: t.customers, numeric: true, cell: (shift) => number(shift.customers) },
                ]}
              />
            }
          />
        </section>
      </div>
      {found.sample.length > 0 && (
        <section className="card">
          <h2>{t.sample}</h2>
          <div className="bounded">
            <Table
              caption={t.sample}
              rows={found.sample}
              rowKey={(one) => one.customer_id}
              columns={[
                {
                  name: 'customer',
                  label: t.customer,
                  cell: (one) => <Link to={`/customers/${encodeURIComponent(one.customer_id)}`}>{one.customer_id}</Link>,
                },
                { name: 'from', label: t.fromTier, cell: (one) => one.from_tier },
                { name: 'to', label: t.toTier, cell: (one) => one.to_tier },
              ]}
            />
          </div>
        </section>
      )}
    </>
  );
}
