import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { surveyLabels } from './labels';
import type { Outcomes } from './types';

/** Makes links for customers, each good for one response. */
export function InviteDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useLabels(surveyLabels);
  const act = useAct();
  const [text, setText] = useState('');
  const [made, setMade] = useState<Outcomes | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const ids = text.split(/\s+/).filter(Boolean);
    const done = await act.run((api, signal) => api.untyped<Outcomes>('post', `${path}/invitations`, { body: { customer_ids: ids }, signal }));
    if (done) setMade(done);
  };
  return (
    <Dialog title={t.invite} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <p>{t.inviteSays}</p>
        <Field label={t.customers} error={fault(act.problem, 'customer_ids')}>
          {(props) => <textarea {...props} rows={5} required value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        {act.problem && <Problem problem={act.problem} />}
        {made && (
          <Table
            caption={t.results}
            rows={made.outcomes.map((outcome, place) => ({ ...outcome, place }))}
            rowKey={(outcome) => String(outcome.place)}
            columns={[
              { name: 'customer', label: t.customers, cell: (outcome) => outcome.customer_id },
              { name: 'state', label: t.state, cell: (outcome) => t[outcome.state] },
              { name: 'url', label: t.results, cell: (outcome) => (outcome.url ? <a href={outcome.url}>{outcome.url}</a> : '–') },
            ]}
          />
        )}
        <div className="row end">
          <button type="submit" className="primary" disabled={act.busy}>{t.invite}</button>
        </div>
      </form>
    </Dialog>
  );
}
