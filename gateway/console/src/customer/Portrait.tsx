import type { Schema } from '../api/client';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Table } from '../ui/Table';
import { Tag } from '../ui/Tag';
import { customerLabels } from './labels';

type Customer = Schema<'CustomerView'>;
type Classification = Schema<'ClassificationView'>;

/** Details, figures and labels, each label with what it rests on. */
export function Portrait({ customer }: { customer: Customer }) {
  const t = useLabels(customerLabels);
  const missing = customer.unavailable ?? [];
  return (
    <>
      {missing.length > 0 && <p className="problem" role="status">{t.unavailable(missing.join(', '))}</p>}
      {customer.profiling_refused && <p className="card">{t.refused}</p>}
      <Figures customer={customer} />
      <div className="grid">
        <Labels customer={customer} />
        <div>
          <Details customer={customer} />
          <LatestFeedback customer={customer} />
        </div>
      </div>
    </>
  );
}

function Figures({ customer }: { customer: Customer }) {
  const t = useLabels(customerLabels);
  const formats = useFormats();
  const metrics = customer.metrics;
  if (!metrics) return null;
  const expected = metrics.expectation;
  const figures = [
    [t.revenue, formats.money(metrics.net_revenue)],
    [t.orders, formats.number(metrics.orders)],
    [t.basket, formats.money(metrics.average_basket)],
    [t.lastOrder, formats.date(metrics.last_order_at)],
    [t.alive, formats.percent(expected?.p_alive)],
    [t.nextPurchase, formats.date(expected?.next_purchase_at)],
    ...(expected?.clv ? [[t.clv, formats.money(expected.clv)]] : []),
  ];
  return (
    <dl className="tiles">
      {figures.map(([name, value]) => (
        <div className="tile" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Labels({ customer }: { customer: Customer }) {
  const t = useLabels(customerLabels);
  const formats = useFormats();
  const all = Object.entries((customer.classifications ?? {}) as Record<string, Classification>);
  const known = all.filter(([, one]) => one.label !== 'UNKNOWN');
  const unknown = all.filter(([, one]) => one.label === 'UNKNOWN');
  return (
    <section className="card">
      <h2>{t.labels}</h2>
      <p className="muted small">{t.labelsHint}</p>
      {known.map(([dimension, one]) => (
        <Why key={dimension} dimension={dimension} classification={one} />
      ))}
      {unknown.length > 0 && (
        <details className="why">
          <summary>{t.unknownLabels(formats.number(unknown.length))}</summary>
          {unknown.map(([dimension, one]) => (
            <Why key={dimension} dimension={dimension} classification={one} />
          ))}
        </details>
      )}
    </section>
  );
}

/** A label and, opened, what it rests on. */
function Why({ dimension, classification }: { dimension: string; classification: Classification }) {
  const t = useLabels(customerLabels);
  const terms = useTerms();
  const formats = useFormats();
  const evidence = classification.evidence ?? [];
  return (
    <details className="why">
      <summary>
        <span className="why-name">{terms.dimension(dimension)}</span> <Tag name={classification.label ?? 'UNKNOWN'} dimension={dimension} />{' '}
        {classification.label !== 'UNKNOWN' && <span className="muted small">{t.confidence(formats.percent(classification.confidence))}</span>}
      </summary>
      <Table
        caption={terms.dimension(dimension)}
        rows={evidence.map((one, place) => ({ ...one, place }))}
        rowKey={(one) => String(one.place)}
        columns={[
          { name: 'indicator', label: t.indicator, cell: (one) => (one.indicator ?? '').replaceAll('_', ' ') },
          { name: 'value', label: t.value, cell: (one) => <span className="evidence">{one.value}</span> },
          { name: 'weight', label: t.weight, numeric: true, cell: (one) => formats.number(one.contribution, 2) },
        ]}
      />
      <p className="muted small">
        {t.method} <code>{classification.method}</code> · {t.version} <code>{classification.version}</code>
      </p>
    </details>
  );
}

function Details({ customer }: { customer: Customer }) {
  const t = useLabels(customerLabels);
  const attributes = Object.entries((customer.attributes ?? {}) as Record<string, unknown>);
  return (
    <section className="card">
      <h2>{t.attributes}</h2>
      <dl className="facts">
        {attributes.map(([name, value]) => [
          <dt key={name}>{name.replaceAll('_', ' ')}</dt>,
          <dd key={`${name} is`}>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>,
        ])}
      </dl>
    </section>
  );
}

function LatestFeedback({ customer }: { customer: Customer }) {
  const t = useLabels(customerLabels);
  const formats = useFormats();
  const said = customer.recent_feedback ?? [];
  if (said.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.feedback}</h2>
      <ul className="bare stack">
        {said.map((one) => (
          <li key={`${one.source}/${one.feedback_id}`}>
            {one.sentiment?.label && <Tag name={one.sentiment.label} />} <span className="muted small">{formats.date(one.occurred_at)}</span>
            <br />
            {one.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
