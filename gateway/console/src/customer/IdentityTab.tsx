import { useState, type FormEvent } from 'react';
import { useLoad } from '../api/hooks';
import { ApiProblem } from '../api/problem';
import { Link } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { useApi } from '../signin/session';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Empty, Loaded, Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { customerLabels } from './labels';

/** By what the person is known, who may be the same, and merging. */
export function IdentityTab({ id, onMerged }: { id: string; onMerged: () => void }) {
  const t = useLabels(customerLabels);
  const formats = useFormats();
  const identifiers = useLoad((api, signal) => api.get('/v1/customers/{id}/identifiers', { path: { id }, signal }), [id]);
  const matches = useLoad((api, signal) => api.get('/v1/customers/{id}/matches', { path: { id }, signal }), [id]);
  const merges = useLoad((api, signal) => api.get('/v1/customers/{id}/merges', { path: { id }, signal }), [id]);
  const [other, setOther] = useState<string | null>(null);
  const done = () => {
    setOther(null);
    identifiers.reload();
    matches.reload();
    merges.reload();
    onMerged();
  };
  return (
    <>
      <section className="card">
        <h2>{t.identities}</h2>
        <Loaded from={identifiers}>
          {(data) => (
            <Table
              caption={t.identities}
              rows={data.identifiers ?? []}
              rowKey={(one) => `${one.kind}/${one.namespace ?? ''}/${one.value}`}
              columns={[
                { name: 'kind', label: t.kind, cell: (one) => [one.kind, one.namespace].filter(Boolean).join(' ') },
                { name: 'value', label: t.idValue, cell: (one) => <code>{one.value}</code> },
                { name: 'verified', label: t.verified, wide: true, cell: (one) => (one.verified ? t.yes : t.no) },
                { name: 'seen', label: t.lastSeen, wide: true, cell: (one) => formats.time(one.last_seen_at) },
              ]}
            />
          )}
        </Loaded>
      </section>
      <section className="card">
        <h2>{t.maybeSame}</h2>
        <Loaded from={matches} empty={{ when: (data) => (data.matches ?? []).length === 0, show: <Empty title={t.noMatches} /> }}>
          {(data) => (
            <ul>
              {(data.matches ?? []).map((match) => {
                const them = match.customer_id === id ? match.other_id : match.customer_id;
                return (
                  <li key={match.suggestion_id}>
                    <Link to={`/customers/${encodeURIComponent(them ?? '')}`}>{them}</Link> {t.probability} {formats.percent(match.probability)}{' '}
                    <button type="button" onClick={() => setOther(them ?? '')}>
                      {t.merge}
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
        </Loaded>
        <button type="button" onClick={() => setOther('')}>
          {t.mergeTitle}
        </button>
      </section>
      <section className="card">
        <h2>{t.history}</h2>
        <Loaded from={merges} empty={{ when: (data) => (data.merges ?? []).length === 0, show: <Empty title={t.noHistory} /> }}>
          {(data) => (
            <Table
              caption={t.history}
              rows={data.merges ?? []}
              rowKey={(one) => one.merge_id ?? ''}
              columns={[
                { name: 'id', label: t.otherId, cell: (one) => <code>{one.merged_id}</code> },
                { name: 'at', label: t.merges, cell: (one) => formats.time(one.merged_at) },
                { name: 'reason', label: t.reason, cell: (one) => one.reason ?? one.cause },
              ]}
            />
          )}
        </Loaded>
      </section>
      {other !== null && <MergeDialog id={id} other={other} onClose={() => setOther(null)} onDone={done} />}
    </>
  );
}

function MergeDialog({ id, other, onClose, onDone }: { id: string; other: string; onClose: () => void; onDone: () => void }) {
  const t = useLabels(customerLabels);
  const api = useApi();
  const say = useToast();
  const [merged, setMerged] = useState(other);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const merge = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      await api.untyped('post', `/v1/customers/${encodeURIComponent(id)}:merge`, { body: { merged_id: merged.trim(), reason: reason.trim() } });
      say(t.merged);
      onDone();
    } catch (failure) {
      setProblem(ApiProblem.from(failure));
    }
  };
  return (
    <Dialog title={t.mergeTitle} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void merge(event)}>
        <p className="muted">{t.mergeHint}</p>
        <Field label={t.otherId}>{(props) => <input {...props} required value={merged} onChange={(event) => setMerged(event.target.value)} />}</Field>
        <Field label={t.reason}>{(props) => <input {...props} required value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
        {problem && <Problem problem={problem} />}
        <div>
          <button type="submit" className="primary">
            {t.merge}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
