import { useEvery } from '../acts/useEvery';
import type { Api } from '../api/client';
import { usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { useApi } from '../signin/session';
import { Field } from '../ui/Field';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { hours, next } from './clock';
import { complaintLabels } from './labels';
import { MeasuresView } from './MeasuresView';
import { PRIORITIES, STATES, type Complaint, type ComplaintPage } from './types';
import './complaints.css';

const LOOK_AGAIN_MS = 30_000;
const PAGE = 100;

/** The queue of complaints, and how they were seen to. */
export default function ComplaintsPage() {
  const t = useLabels(complaintLabels);
  const [query, change] = useQuery();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{t.says}</p>
        </div>
      </div>
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'queue'}
        onChoose={(tab) => change({ tab: tab === 'queue' ? '' : tab })}
        tabs={[
          { name: 'queue', label: t.queue, content: () => <Queue /> },
          { name: 'measures', label: t.measures, content: () => <MeasuresView /> },
        ]}
      />
    </>
  );
}

function Queue() {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const value = (name: string) => query.get(name) ?? '';
  const filter = {
    state: value('state') === 'all' ? STATES.join(',') : value('state'),
    priority: value('priority'),
    assignee: value('nobody') ? '' : value('assignee'),
    unassigned: value('nobody') ? 'true' : '',
    customer_id: value('customer'),
  };
  const load = async (api: Api, token: string | undefined, signal?: AbortSignal) => {
    const query = { ...filter, page_size: PAGE, page_token: token };
    const page = await api.untyped<ComplaintPage>('get', '/v1/complaints', { query, ...(signal && { signal }) });
    return { items: page.complaints, next: page.next_page_token };
  };
  const pages = usePages<Complaint>(load, [filter]);
  const api = useApi();
  // Who has scrolled on is not interrupted; a look that fails is repeated by the next.
  useEvery(LOOK_AGAIN_MS, () => {
    if (pages.items.length <= PAGE && !pages.loading) void load(api, undefined).then((page) => pages.change(() => page.items), () => {});
  });

  const columns: Column<Complaint>[] = [
    { name: 'customer', label: t.case, cell: (row) => <Link to={`/complaints/${encodeURIComponent(row.complaint_id)}`}>{row.customer_id}</Link> },
    { name: 'priority', label: t.priority, cell: (row) => (row.priority ? <span className={priorityTag(row)}>{t[row.priority]}</span> : '–') },
    { name: 'left', label: t.left, cell: (row) => <Left complaint={row} /> },
    { name: 'due', label: t.due, wide: true, cell: (row) => formats.time(next(row.clock)?.due) },
    { name: 'state', label: t.state, cell: (row) => <span className="tag">{t[row.state]}</span> },
    { name: 'aspect', label: t.aspect, wide: true, cell: (row) => row.aspect ?? '–' },
    { name: 'assignee', label: t.assignee, cell: (row) => row.assignee ?? <span className="muted">{t.unassigned}</span> },
    { name: 'opened', label: t.opened, wide: true, cell: (row) => formats.time(row.opened_at) },
  ];
  return (
    <div className="stack">
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t.state}>
          {(props) => (
            <select {...props} value={value('state')} onChange={(event) => change({ state: event.target.value })}>
              <option value="">{t.toDo}</option>
              <option value="all">{t.every}</option>
              {STATES.map((state) => <option key={state} value={state}>{t[state]}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.priority}>
          {(props) => (
            <select {...props} value={value('priority')} onChange={(event) => change({ priority: event.target.value })}>
              <option value="">{t.every}</option>
              {PRIORITIES.map((priority) => <option key={priority} value={priority}>{t[priority]}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.assignee}>
          {(props) => <input {...props} value={value('assignee')} disabled={value('nobody') !== ''} onChange={(event) => change({ assignee: event.target.value })} />}
        </Field>
        <label className="row">
          <input type="checkbox" checked={value('nobody') !== ''} onChange={(event) => change({ nobody: event.target.checked ? '1' : '' })} />
          {t.nobodyOnly}
        </label>
        <Field label={t.customer}>
          {(props) => <input {...props} value={value('customer')} onChange={(event) => change({ customer: event.target.value.trim() })} />}
        </Field>
      </form>
      <LongTable caption={t.title} columns={columns} pages={pages} rowKey={(row) => row.complaint_id} empty={<Empty title={t.none} hint={t.noneHint} />} />
    </div>
  );
}

function priorityTag(complaint: Complaint): string {
  return complaint.priority === 'urgent' ? 'tag bad' : complaint.priority === 'high' ? 'tag warn' : 'tag';
}

/** How much of the time that is due next is left. */
function Left({ complaint }: { complaint: Complaint }) {
  const t = useLabels(complaintLabels);
  const { language } = useSpeech();
  const due = next(complaint.clock);
  if (!due) return <>–</>;
  if (due.standing === 'met' || due.standing === 'met_late') return <span className={due.standing === 'met' ? 'tag good' : 'tag bad'}>{t[due.standing]}</span>;
  if (due.standing === 'stands') return <span className="tag none">{t.stands}</span>;
  const soon = due.left < due.target / 5;
  return (
    <span className={due.standing === 'over' ? 'tag bad' : soon ? 'tag warn' : 'tag good'}>
      {due.standing === 'over' ? `${t.over} · ${hours(due.left, language)}` : hours(due.left, language)}
    </span>
  );
}
