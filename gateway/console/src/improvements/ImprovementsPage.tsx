import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import type { Schema } from '../api/client';
import { usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Empty, Problem } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { improvementLabels } from './labels';

type Improvement = Schema<'ImprovementView'>;

export const STATES = ['proposed', 'planned', 'doing', 'done', 'dropped'] as const;
const KINDS = ['functional', 'experience', 'business_value'] as const;

/** What is to become better, the most worth while first. */
export default function ImprovementsPage() {
  const t = useLabels(improvementLabels);
  const formats = useFormats();
  const terms = useTerms();
  const [query, change] = useQuery();
  const state = query.get('state') ?? '';
  const [making, setMaking] = useState(false);
  const pages = usePages<Improvement>(
    async (api, token, signal) => {
      const page = await api.get('/v1/improvements', {
        query: { order_by: 'priority', ...(state && { state }), page_size: '100', ...(token && { page_token: token }) },
        signal,
      });
      return { items: page.improvements, next: page.next_page_token };
    },
    [state],
  );
  const columns: readonly Column<Improvement>[] = [
    { name: 'what', label: t.what, cell: (one) => <Link to={`/improvements/${encodeURIComponent(one.improvement_id)}`}>{one.title}</Link> },
    { name: 'state', label: t.state, cell: (one) => <span className="tag">{one.state ? t[one.state] : '–'}</span> },
    { name: 'priority', label: t.priority, numeric: true, cell: (one) => (one.priority === undefined ? '–' : formats.number(one.priority)) },
    { name: 'reach', label: t.reach, numeric: true, cell: (one) => formats.number(one.reach) },
    { name: 'impact', label: t.impact, numeric: true, wide: true, cell: (one) => (one.impact === undefined ? '–' : formats.number(one.impact)) },
    { name: 'confidence', label: t.confidence, numeric: true, wide: true, cell: (one) => formats.number(one.confidence) },
    { name: 'effort', label: t.effort, numeric: true, wide: true, cell: (one) => formats.number(one.effort) },
    { name: 'aspect', label: t.aspect, wide: true, cell: (one) => (one.aspect ? terms.name(one.aspect) : '–') },
    { name: 'kind', label: t.kind, wide: true, cell: (one) => (one.kind ? t[one.kind] : '–') },
  ];
  return (
    <>
      <PageHead title={t.title} says={t.says}>
        <button type="button" className="primary" onClick={() => setMaking(true)}>
          {t.make}
        </button>
      </PageHead>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t.state}>
          {(props) => (
            <select {...props} value={state} onChange={(event) => change({ state: event.target.value })}>
              <option value="">{t.every}</option>
              {STATES.map((one) => <option key={one} value={one}>{t[one]}</option>)}
            </select>
          )}
        </Field>
      </form>
      <LongTable caption={t.title} columns={columns} pages={pages} rowKey={(one) => one.improvement_id} empty={<Empty title={t.none} hint={t.noneHint} />} />
      {making && (
        <NewDialog
          onClose={() => setMaking(false)}
          onMade={() => {
            setMaking(false);
            pages.reload();
          }}
        />
      )}
    </>
  );
}

function NewDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const t = useLabels(improvementLabels);
  const act = useAct();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('experience');
  const [aspect, setAspect] = useState('');
  const [effort, setEffort] = useState('1');
  const [confidence, setConfidence] = useState('0.8');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { title: title.trim(), kind, effort: Number(effort), confidence: Number(confidence), ...(aspect.trim() && { aspect: aspect.trim() }) };
    if (await act.run((api, signal) => api.untyped<Improvement>('post', '/v1/improvements', { body, signal }))) onMade();
  };
  return (
    <Dialog title={t.make} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <Field label={t.what} error={fault(act.problem, 'title')}>
          {(props) => <input {...props} required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <Field label={t.kind} error={fault(act.problem, 'kind')}>
          {(props) => (
            <select {...props} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
              {KINDS.map((one) => <option key={one} value={one}>{t[one]}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.aspect} hint={t.aspectHint} error={fault(act.problem, 'aspect')}>
          {(props) => <input {...props} value={aspect} onChange={(event) => setAspect(event.target.value)} />}
        </Field>
        <Field label={t.effort} error={fault(act.problem, 'effort')}>
          {(props) => <input {...props} type="number" min="0.1" step="0.1" required value={effort} onChange={(event) => setEffort(event.target.value)} />}
        </Field>
        <Field label={t.confidence} error={fault(act.problem, 'confidence')}>
          {(props) => <input {...props} type="number" min="0.05" max="1" step="0.05" required value={confidence} onChange={(event) => setConfidence(event.target.value)} />}
        </Field>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" className="primary" disabled={act.busy}>
            {t.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
