import { useState, type FormEvent } from 'react';
import { usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { auditLabels } from './labels';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actor?: string;
  readonly actor_kind?: 'KEY' | 'TOKEN' | 'DEVELOPMENT' | 'NOBODY';
  readonly role?: string;
  readonly operation?: string;
  readonly path?: string;
  readonly customer_id?: string;
  readonly resource?: string;
  readonly status?: number;
  readonly request_id?: string;
  readonly times?: number;
}

const NAMES = ['from', 'to', 'actor', 'operation', 'customer_id'] as const;
type Filter = Readonly<Record<(typeof NAMES)[number], string>>;

/** Who read what of whom, and who changed what. */
export default function AuditPage() {
  const t = useLabels(auditLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const filter = Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as Filter;
  const pages = usePages<Entry>(
    async (api, token, signal) => {
      const page = await api.untyped<{ items: readonly Entry[]; next_page_token?: string }>('get', '/v1/audit', {
        query: { ...filter, from: filter.from && `${filter.from}T00:00:00Z`, to: filter.to && `${dayAfter(filter.to)}T00:00:00Z`, page_size: 100, page_token: token },
        signal,
      });
      return { items: page.items, next: page.next_page_token };
    },
    [filter],
  );
  const columns: readonly Column<Entry>[] = [
    { name: 'at', label: t.at, cell: (entry) => formats.time(entry.at) },
    {
      name: 'actor',
      label: t.actor,
      cell: (entry) => (
        <>
          {entry.actor ?? '–'} {entry.actor_kind && entry.actor_kind !== 'KEY' && <span className="tag">{t[entry.actor_kind] ?? entry.actor_kind}</span>}{' '}
          {entry.role && <span className="muted small">{entry.role}</span>}
        </>
      ),
    },
    { name: 'operation', label: t.operation, cell: (entry) => `${entry.operation ?? '–'}${(entry.times ?? 1) > 1 ? ` × ${formats.number(entry.times!)}` : ''}` },
    { name: 'customer', label: t.customer, cell: (entry) => (entry.customer_id ? <Link to={`/customers/${encodeURIComponent(entry.customer_id)}`}>{entry.customer_id}</Link> : '–') },
    { name: 'resource', label: t.resource, wide: true, cell: (entry) => entry.resource ?? '–' },
    { name: 'status', label: t.status, numeric: true, cell: (entry) => <span className={(entry.status ?? 200) < 400 ? 'tag good' : 'tag bad'}>{entry.status ?? '–'}</span> },
    { name: 'path', label: t.path, wide: true, cell: (entry) => <code>{entry.path}</code> },
    { name: 'request', label: t.request, wide: true, cell: (entry) => <code>{entry.request_id}</code> },
  ];
  const missing = pages.error?.status === 404;
  return (
    <>
      <PageHead title={t.title} says={t.says} />
      {missing ? (
        <Empty title={t.notThere} />
      ) : (
        <>
          <Filters key={JSON.stringify(filter)} filter={filter} onApply={change} />
          <LongTable caption={t.title} columns={columns} pages={pages} rowKey={(entry) => entry.id} empty={<Empty title={t.none} />} />
        </>
      )}
    </>
  );
}

/** The log is asked for up to a time; a day that is picked is meant with all of it. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function Filters({ filter, onApply }: { filter: Filter; onApply: (changes: Filter) => void }) {
  const t = useLabels(auditLabels);
  const [typed, setTyped] = useState(filter);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply(typed);
  };
  const field = (label: string, name: keyof Filter, type: 'date' | 'text', hint?: string) => (
    <Field label={label}>
      {(props) => <input {...props} type={type} placeholder={hint} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value.trim() })} />}
    </Field>
  );
  return (
    <form className="card filters" onSubmit={apply}>
      {field(t.from, 'from', 'date')}
      {field(t.to, 'to', 'date')}
      {field(t.actor, 'actor', 'text')}
      {field(t.operation, 'operation', 'text', t.operationHint)}
      {field(t.customer, 'customer_id', 'text')}
      <button type="submit" className="primary">
        {t.apply}
      </button>
    </form>
  );
}
