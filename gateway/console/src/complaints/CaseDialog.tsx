import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { useToast } from '../ui/Toasts';
import { complaintLabels } from './labels';
import type { Complaint, State } from './types';

/** What can be done with a case, as the API names it. */
export type Act = 'move' | 'respond' | 'assign' | 'follow-up';

/** Does something with a case as it is shown here: who was overtaken by somebody else is told so. */
export function CaseDialog({ act, complaint, onClose, onChanged }: { act: Act; complaint: Complaint; onClose: () => void; onChanged: () => void }) {
  const t = useLabels(complaintLabels);
  const say = useToast();
  const doing = useAct();
  // The version is the one that was read, whatever is loaded behind the dialog.
  const [etag, setEtag] = useState(complaint.etag);
  const [to, setTo] = useState<State>(complaint.next_states[0] ?? 'open');
  const [text, setText] = useState('');
  const [assignee, setAssignee] = useState(complaint.assignee ?? '');
  const [solved, setSolved] = useState('');
  const [rating, setRating] = useState('');
  const overtaken = doing.problem?.status === 412;

  const bodies: Record<Act, () => Record<string, unknown>> = {
    move: () => ({ to, [to === 'resolved' ? 'solution' : 'why']: text }),
    respond: () => ({ note: text }),
    assign: () => ({ assignee: assignee.trim() }),
    'follow-up': () => ({ solved: solved === 'yes', ...(rating && { rating: Number(rating) }), note: text }),
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...bodies[act](), etag: overtaken ? complaint.etag : etag };
    if (overtaken) setEtag(complaint.etag);
    const path = `/v1/complaints/${encodeURIComponent(complaint.complaint_id)}:${act}`;
    const done = await doing.run((api, signal) => api.untyped<Complaint>('post', path, { body, signal }));
    onChanged();
    if (done === undefined) return;
    say(t.saved);
    onClose();
  };
  const titles: Record<Act, string> = { move: t.move, respond: t.respond, assign: t.assign, 'follow-up': t.followUp };
  const textLabel = act === 'move' ? (to === 'resolved' ? t.solution : t.reason) : t.note;
  return (
    <Dialog title={titles[act]} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        {act === 'respond' && <p>{t.respondSays}</p>}
        {act === 'move' && (
          <Field label={t.moveTo} error={fault(doing.problem, 'to')}>
            {(props) => (
              <select {...props} value={to} onChange={(event) => setTo(event.target.value as State)}>
                {complaint.next_states.map((state) => <option key={state} value={state}>{t[state]}</option>)}
              </select>
            )}
          </Field>
        )}
        {act === 'assign' && (
          <Field label={t.assignee} hint={t.assignHint} error={fault(doing.problem, 'assignee')}>
            {(props) => <input {...props} value={assignee} maxLength={100} onChange={(event) => setAssignee(event.target.value)} />}
          </Field>
        )}
        {act === 'follow-up' && (
          <>
            <Field label={t.isSolved} error={fault(doing.problem, 'solved')}>
              {(props) => (
                <select {...props} required value={solved} onChange={(event) => setSolved(event.target.value)}>
                  <option value="" disabled />
                  <option value="yes">{t.solved}</option>
                  <option value="no">{t.notSolved}</option>
                </select>
              )}
            </Field>
            <Field label={t.rating} error={fault(doing.problem, 'rating')}>
              {(props) => (
                <select {...props} value={rating} onChange={(event) => setRating(event.target.value)}>
                  <option value="">{t.ratingNone}</option>
                  {[1, 2, 3, 4, 5].map((value) => <option key={value}>{value}</option>)}
                </select>
              )}
            </Field>
          </>
        )}
        {act !== 'assign' && (
          <Field label={textLabel} error={fault(doing.problem, 'solution', 'why', 'note')}>
            {(props) => <textarea {...props} rows={4} maxLength={4000} required={act === 'move' && to === 'resolved'} value={text} onChange={(event) => setText(event.target.value)} />}
          </Field>
        )}
        {overtaken ? <p className="problem" role="alert">{t.stale}</p> : doing.problem && <Problem problem={doing.problem} />}
        <div className="row end">
          <button type="button" onClick={onClose}>{t.cancel}</button>
          <button type="submit" className="primary" disabled={doing.busy}>{t.save}</button>
        </div>
      </form>
    </Dialog>
  );
}
