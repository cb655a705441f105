import { useState } from 'react';
import { useEvery } from '../acts/useEvery';
import { useLoad } from '../api/hooks';
import { Link } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { CaseDialog, type Act } from './CaseDialog';
import { firstResponse, hours, resolution, type Promised } from './clock';
import { complaintLabels } from './labels';
import type { CaseEvent, Complaint } from './types';
import './complaints.css';

const LOOK_AGAIN_MS = 30_000;

/** One case: its clock, what was said, what was done, and what can be done. */
export default function ComplaintPage({ params }: PageProps) {
  const t = useLabels(complaintLabels);
  const id = params['id']!;
  const found = useLoad((api, signal) => api.untyped<Complaint>('get', `/v1/complaints/${encodeURIComponent(id)}`, { signal }), [id]);
  const [act, setAct] = useState<Act | null>(null);
  useEvery(LOOK_AGAIN_MS, () => act === null && found.reload());
  return (
    <>
      <p>
        <Link to="/complaints">← {t.back}</Link>
      </p>
      <Loaded from={found}>
        {(complaint) => (
          <>
            <Head complaint={complaint} onAct={setAct} />
            <div className="grid">
              <ClockCard complaint={complaint} />
              <Facts complaint={complaint} />
              <section className="card">
                <h2>{t.said}</h2>
                <p className="said">{complaint.text ?? t.noText}</p>
                {complaint.solution && (
                  <>
                    <h3>{t.solution}</h3>
                    <p className="said">{complaint.solution}</p>
                  </>
                )}
              </section>
              <Reasons complaint={complaint} />
              <History events={complaint.history} />
            </div>
            {act && <CaseDialog act={act} complaint={complaint} onClose={() => setAct(null)} onChanged={found.reload} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Head({ complaint, onAct }: { complaint: Complaint; onAct: (act: Act) => void }) {
  const t = useLabels(complaintLabels);
  const over = complaint.state === 'closed' || complaint.state === 'resolved';
  return (
    <div className="page-head">
      <div>
        <h1>{`${t.case} · ${complaint.customer_id}`}</h1>
        <div className="row">
          <span className="tag">{t[complaint.state]}</span>
          {complaint.priority && <span className={complaint.priority === 'urgent' ? 'tag bad' : complaint.priority === 'high' ? 'tag warn' : 'tag'}>{t[complaint.priority]}</span>}
          <code>{complaint.complaint_id}</code>
        </div>
      </div>
      <div className="row">
        <button type="button" className="primary" onClick={() => onAct('move')} disabled={complaint.next_states.length === 0}>{t.move}</button>
        <button type="button" onClick={() => onAct('respond')}>{t.respond}</button>
        <button type="button" onClick={() => onAct('assign')}>{t.assign}</button>
        <button type="button" onClick={() => onAct('follow-up')} disabled={!over}>{t.followUp}</button>
      </div>
    </div>
  );
}

function ClockCard({ complaint }: { complaint: Complaint }) {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const { clock, forecast } = complaint;
  const response = firstResponse(clock);
  const solving = resolution(clock);
  return (
    <section className="card stack" aria-live="off">
      <div>
        <h2>{t.clock}</h2>
        <p className="muted small">
          {t.promise(clock.promise, clock.calendar)} · {clock.runs ? t.clockRuns : t.clockStands}
        </p>
      </div>
      {response && <Time label={t.firstResponse} promised={response} />}
      {solving && <Time label={t.resolution} promised={solving} />}
      {clock.next_escalation_at && <p>{t.nextStep(formats.time(clock.next_escalation_at))}</p>}
      {forecast?.probability !== undefined && (
        <p>
          {t.forecast(formats.percent(forecast.probability))}
          {forecast.of !== 'clock' && <span className="muted small"> {t.forecastOf(formats.number(forecast.cases))}</span>}
        </p>
      )}
    </section>
  );
}

function Time({ label, promised }: { label: string; promised: Promised }) {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const { standing, target, used, left, due } = promised;
  const good = standing === 'met' || standing === 'runs';
  const done = standing === 'met' || standing === 'met_late';
  const says = done
    ? t.took(hours(used, language), hours(target, language))
    : left < 0
      ? t.overBy(hours(left, language), hours(target, language))
      : t.leftOf(hours(left, language), hours(target, language));
  return (
    <div>
      <div className="row">
        <h3>{label}</h3>
        <span className={standing === 'stands' ? 'tag none' : good ? 'tag good' : 'tag bad'}>{t[standing]}</span>
      </div>
      <progress max={target} value={Math.min(used, target)} aria-label={`${label}: ${says}`} className={good || standing === 'stands' ? '' : 'over'} />
      <p className="small">
        {says}
        {due && ` · ${t.dueAt(formats.time(due))}`}
      </p>
    </div>
  );
}

function Facts({ complaint }: { complaint: Complaint }) {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const { follow_up: said } = complaint;
  return (
    <section className="card">
      <dl className="facts">
        <dt>{t.customer}</dt>
        <dd><Link to={`/customers/${encodeURIComponent(complaint.customer_id)}`}>{complaint.customer_id}</Link></dd>
        <dt>{t.assignee}</dt>
        <dd>{complaint.assignee ?? t.unassigned}</dd>
        <dt>{t.opened}</dt>
        <dd>{formats.time(complaint.opened_at)}</dd>
        <dt>{t.severity}</dt>
        <dd>{complaint.severity_label?.[language] ?? '–'}</dd>
        <dt>{t.aspect}</dt>
        <dd>{complaint.aspect ?? '–'}</dd>
        <dt>{t.channel}</dt>
        <dd>{complaint.channel ?? '–'}</dd>
        <dt>{t.order}</dt>
        <dd>{complaint.order_id ?? '–'}</dd>
        <dt>{t.escalation}</dt>
        <dd>{[t.level(complaint.escalation_level), ...complaint.escalation_steps].join(' · ')}</dd>
        <dt>{t.reopenedTimes}</dt>
        <dd>{formats.number(complaint.times_reopened)}</dd>
        {said && (
          <>
            <dt>{t.followUp}</dt>
            <dd>{[said.solved ? t.solved : t.notSolved, said.rating && `${formats.number(said.rating, 1)} / 5`, formats.time(said.at)].filter(Boolean).join(' · ')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Reasons({ complaint }: { complaint: Complaint }) {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const { reasons } = complaint;
  return (
    <section className="card">
      <h2>{t.why}</h2>
      <Table
        caption={t.why}
        rows={reasons.map((reason, place) => ({ ...reason, place }))}
        rowKey={(reason) => String(reason.place)}
        columns={[
          { name: 'of', label: t.priority, cell: (reason) => (reason.of === 'severity' ? t.severity : t.priority), wide: true },
          { name: 'factor', label: t.factor, cell: (reason) => <code>{reason.factor}</code> },
          { name: 'value', label: t.value, cell: (reason) => reason.value },
          { name: 'points', label: t.points, numeric: true, cell: (reason) => formats.number(reason.points, 1) },
        ]}
      />
    </section>
  );
}

function History({ events }: { events: readonly CaseEvent[] }) {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  return (
    <section className="card span">
      <h2>{t.history}</h2>
      <ol className="history">
        {[...events].reverse().map((event, place) => (
          <li key={place}>
            <strong>{event.kind ? t[`e_${event.kind}`] : ''}</strong>
            {event.to_state && event.kind !== 'opened' && ` → ${t[event.to_state]}`}{' '}
            <span className="muted small">
              {formats.time(event.at)} · {event.by ?? t.service}
            </span>
            {event.detail && <p className="said">{event.detail}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
