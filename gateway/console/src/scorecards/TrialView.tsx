import { Link } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Table } from '../ui/Table';
import { scorecardLabels } from './labels';
import type { Trial, Warning } from './types';

/** What a definition says of a sample of customers. */
export function TrialView({ trial }: { trial: Trial }) {
  const t = useLabels(scorecardLabels);
  const { number, percent } = useFormats();
  return (
    <div className="stack">
      <dl className="tiles">
        <div className="tile">
          <dt>{t.mean}</dt>
          <dd>{number(trial.mean, 1)}</dd>
        </div>
        <div className="tile">
          <dt>{t.range}</dt>
          <dd>
            {number(trial.minimum, 1)} – {number(trial.maximum, 1)}
          </dd>
        </div>
      </dl>
      <p className="row">
        {Object.entries(trial.bands).map(([band, customers]) => (
          <span key={band} className="tag">
            {band}: {number(customers)}
          </span>
        ))}
      </p>
      <p className="row small">
        <span className="muted">{t.coverage}</span>
        {Object.entries(trial.coverage).map(([indicator, share]) => (
          <span key={indicator}>
            <code>{indicator}</code> {percent(share)}
          </span>
        ))}
      </p>
      <div className="bounded">
        <Table
          caption={t.preview}
          rows={trial.scores}
          rowKey={(one) => one.customer_id}
          columns={[
            {
              name: 'customer',
              label: t.customer,
              cell: (one) => <Link to={`/customers/${encodeURIComponent(one.customer_id)}`}>{one.customer_id}</Link>,
            },
            { name: 'score', label: t.score, numeric: true, cell: (one) => number(one.score, 1) },
            { name: 'band', label: t.band, cell: (one) => one.band ?? '–' },
            {
              name: 'contributions',
              label: t.contributions,
              wide: true,
              cell: (one) => (
                <span className="small">
                  {one.contributions.map((part) => `${part.indicator} ${part.missing ? t.missing : number(part.contribution, 1)}`).join(' · ')}
                </span>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

/** What is allowed and doubtful. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="bare" lang="en">
      {warnings.map((warning, place) => (
        <li key={place} className="small">
          <span className="tag warn">{warning.code}</span> {warning.field && <code>{warning.field}</code>} {warning.detail}
        </li>
      ))}
    </ul>
  );
}
