import { useState } from 'react';
import { Paged } from '../acts/Paged';
import { useAct } from '../acts/useAct';
import type { Schema } from '../api/client';
import { useLoad, usePages } from '../api/hooks';
import { Link } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { PageHead } from '../ui/PageHead';
import { Loaded, Problem } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { STATES } from './ImprovementsPage';
import { improvementLabels } from './labels';

type Improvement = Schema<'ImprovementView'>;
type Sample = Schema<'AspectSample'>;

/** One improvement: what it answers, what it brought, and who was told. */
export default function ImprovementPage({ params }: PageProps) {
  const t = useLabels(improvementLabels);
  const id = params['id']!;
  const improvement = useLoad((api, signal) => api.get('/v1/improvements/{id}', { path: { id }, signal }), [id]);
  return (
    <Loaded from={improvement}>
      {(one) => (
        <>
          <PageHead title={one.title} says={one.description} below={<Link to="/improvements">{t.back}</Link>}>
            <Move improvement={one} onMoved={improvement.reload} />
          </PageHead>
          <section className="card" aria-label={t.effect}>
            <h2>{t.effect}</h2>
            {one.state !== 'done' ? <p className="muted">{t.notDone}</p> : one.aspect ? <EffectView id={id} /> : <p className="muted">{t.noAspect}</p>}
          </section>
          <section className="card" aria-label={t.linked}>
            <h2>{t.linked}</h2>
            <Linked id={id} />
          </section>
          <section className="card" aria-label={t.notices}>
            <h2>{t.notices}</h2>
            <Notices id={id} />
          </section>
        </>
      )}
    </Loaded>
  );
}

function Move({ improvement, onMoved }: { improvement: Improvement; onMoved: () => void }) {
  const t = useLabels(improvementLabels);
  const say = useToast();
  const act = useAct();
  const [state, setState] = useState<(typeof STATES)[number]>(improvement.state ?? 'proposed');
  const save = async () => {
    const path = `/v1/improvements/${encodeURIComponent(improvement.improvement_id)}`;
    const body = { state, ...(improvement.etag && { etag: improvement.etag }) };
    if (!(await act.run((api, signal) => api.untyped<Improvement>('patch', path, { body, signal })))) return;
    say(t.saved);
    onMoved();
  };
  return (
    <>
      <select aria-label={t.state} value={state} onChange={(event) => setState(event.target.value as typeof state)}>
        {STATES.map((one) => <option key={one} value={one}>{t[one]}</option>)}
      </select>
      <button type="button" className="primary" disabled={act.busy || state === improvement.state} onClick={() => void save()}>
        {t.move}
      </button>
      {act.problem && <Problem problem={act.problem} />}
    </>
  );
}

function EffectView({ id }: { id: string }) {
  const t = useLabels(improvementLabels);
  const formats = useFormats();
  const terms = useTerms();
  const effect = useLoad((api, signal) => api.get('/v1/improvements/{id}/effect', { path: { id }, signal }), [id]);
  const columns: readonly Column<{ name: string; before: Sample | undefined; after: Sample | undefined }>[] = [
    { name: 'window', label: t.aspect, cell: (row) => row.name },
    { name: 'before', label: t.before, numeric: true, cell: (row) => share(row.before) },
    { name: 'after', label: t.after, numeric: true, cell: (row) => share(row.after) },
  ];
  const share = (sample: Sample | undefined) => (sample?.negative_share === undefined ? '–' : `${formats.percent(sample.negative_share)} (${formats.number(sample.customers ?? 0)})`);
  return (
    <Loaded from={effect}>
      {(found) => (
        <>
          <p>
            <span className={found.verdict === 'improved' ? 'tag good' : found.verdict === 'worse' ? 'tag bad' : 'tag none'}>{t[found.verdict ?? 'unknown']}</span>
          </p>
          <Table
            caption={t.effect}
            columns={columns}
            rows={[
              { name: terms.name(found.aspect ?? ''), before: found.before, after: found.after },
              { name: t.others, before: found.control_before, after: found.control_after },
            ]}
            rowKey={(row) => row.name}
          />
          {found.controlled_negative_share?.estimate !== undefined && (
            <p className="muted">
              {t.difference(
                formats.percent(found.controlled_negative_share.estimate),
                formats.percent(found.controlled_negative_share.low ?? 0),
                formats.percent(found.controlled_negative_share.high ?? 0),
              )}
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}

function Linked({ id }: { id: string }) {
  const t = useLabels(improvementLabels);
  const formats = useFormats();
  const pages = usePages(
    async (api, token, signal) => {
      const page = await api.get('/v1/improvements/{id}/feedback', { path: { id }, query: { page_size: '20', ...(token && { page_token: token }) }, signal });
      return { items: page.feedback ?? [], next: page.next_page_token };
    },
    [id],
  );
  return (
    <Paged pages={pages} none={t.noneLinked}>
      {(items) => (
        <ul className="bare stack">
          {items.map((item) => (
            <li key={`${item.source}/${item.feedback_id}`}>
              <Link to={`/customers/${encodeURIComponent(item.customer_id)}`}>{item.customer_id}</Link> · {item.feedback_id}
              {item.polarity !== undefined && ` · ${formats.number(item.polarity)}`} <span className="muted small">{formats.time(item.linked_at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Notices({ id }: { id: string }) {
  const t = useLabels(improvementLabels);
  const formats = useFormats();
  const pages = usePages<Schema<'ImprovementNotice'>>(
    async (api, token, signal) => {
      const page = await api.get('/v1/improvements/{id}/notices', { path: { id }, query: { page_size: '50', ...(token && { page_token: token }) }, signal });
      return { items: page.notices ?? [], next: page.next_page_token };
    },
    [id],
  );
  return (
    <Paged pages={pages} none={t.noneTold}>
      {(items) => (
        <ul className="bare stack">
          {items.map((item) => (
            <li key={`${item.customer_id ?? ''}${item.created_at ?? ''}`}>
              {item.customer_id && <Link to={`/customers/${encodeURIComponent(item.customer_id)}`}>{item.customer_id}</Link>} · {item.text}{' '}
              <span className="muted small">{formats.time(item.created_at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
