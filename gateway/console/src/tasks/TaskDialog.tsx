import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { ApiProblem } from '../api/problem';
import { useFormats, useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { useToast } from '../ui/Toasts';
import { changed, type Change } from './change';
import { taskLabels } from './labels';
import type { Task } from './types';

const OUTCOMES = ['solved', 'reached', 'sold', 'not_reached', 'declined'] as const;

/** Why a task is there, and what becomes of it. */
export function TaskDialog({ task, title, me, onClose, onChanged }: { task: Task; title: string; me: string | undefined; onClose: () => void; onChanged: (task: Task) => void }) {
  const t = useLabels(taskLabels);
  const formats = useFormats();
  const say = useToast();
  const doing = useAct();
  const over = task.state === 'done' || task.state === 'lapsed';
  const [change, setChange] = useState<Change>({ act: over ? 'reopen' : 'done', outcome: 'solved', note: '', assignee: task.assignee ?? me ?? '', days: 1 });
  const [overtaken, setOvertaken] = useState(false);
  const set = (part: Partial<Change>) => setChange((before) => ({ ...before, ...part }));
  const acts = over ? (['reopen'] as const) : (['done', 'dismiss', 'snooze', 'assign'] as const);
  const names = { done: t.markDone, dismiss: t.dismiss, snooze: t.snooze, assign: t.assign, reopen: t.reopen };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/v1/tasks/${encodeURIComponent(task.task_id)}`;
    const sent = await doing.run(async (api, signal) => {
      try {
        return { task: await api.untyped<Task>('patch', path, { body: changed(task, change, new Date()), signal }), stale: false };
      } catch (failure) {
        if (ApiProblem.from(failure).status !== 412) throw failure;
        return { task: await api.untyped<Task>('get', path, { signal }), stale: true };
      }
    });
    if (!sent) return;
    onChanged(sent.task);
    setOvertaken(sent.stale);
    if (sent.stale) return;
    say(t.saved);
    onClose();
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <dl className="facts">
        <dt>{t.customer}</dt>
        <dd>{task.customer_id}</dd>
        <dt>{t.state}</dt>
        <dd>{[t[task.state], formats.time(task.done_at ?? task.snoozed_until ?? task.due_at), task.done_by].filter(Boolean).join(' · ')}</dd>
        <dt>{t.assignee}</dt>
        <dd>{task.assignee ?? t.nobody}</dd>
        <dt>{t.reason}</dt>
        <dd>{task.reason ?? '–'}</dd>
        <dt>{t.rule}</dt>
        <dd>{task.rule ? <code>{task.rule}</code> : '–'}</dd>
        {task.outcome && (
          <>
            <dt>{t.outcome}</dt>
            <dd>{task.outcome in t ? t[task.outcome as 'solved'] : task.outcome}</dd>
          </>
        )}
        {task.note && (
          <>
            <dt>{t.note}</dt>
            <dd>{task.note}</dd>
          </>
        )}
      </dl>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <div className="row" role="group" aria-label={t.what}>
          {acts.map((act) => (
            <button key={act} type="button" aria-pressed={change.act === act} onClick={() => set({ act })}>
              {names[act]}
            </button>
          ))}
        </div>
        {change.act === 'dismiss' && <p>{t.dismissSays}</p>}
        {change.act === 'done' && (
          <Field label={t.outcome} error={fault(doing.problem, 'outcome')}>
            {(props) => (
              <select {...props} value={change.outcome} onChange={(event) => set({ outcome: event.target.value })}>
                {OUTCOMES.map((outcome) => <option key={outcome} value={outcome}>{t[outcome]}</option>)}
              </select>
            )}
          </Field>
        )}
        {change.act === 'snooze' && (
          <Field label={t.days} error={fault(doing.problem, 'snooze_until')}>
            {(props) => <input {...props} type="number" min={1} max={365} required value={change.days} onChange={(event) => set({ days: Number(event.target.value) })} />}
          </Field>
        )}
        {change.act === 'assign' && (
          <Field label={t.assignee} error={fault(doing.problem, 'assignee')}>
            {(props) => <input {...props} required maxLength={100} value={change.assignee} onChange={(event) => set({ assignee: event.target.value })} />}
          </Field>
        )}
        <Field label={t.note} error={fault(doing.problem, 'note')}>
          {(props) => <textarea {...props} rows={3} maxLength={1000} value={change.note} onChange={(event) => set({ note: event.target.value })} />}
        </Field>
        {overtaken && <p className="problem" role="alert">{t.stale}</p>}
        {doing.problem && <Problem problem={doing.problem} />}
        <div className="row end">
          <button type="button" onClick={onClose}>{t.cancel}</button>
          <button type="submit" className="primary" disabled={doing.busy}>{t.save}</button>
        </div>
      </form>
    </Dialog>
  );
}
