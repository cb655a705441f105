import { useState } from 'react';
import { useEvery } from '../acts/useEvery';
import { useMe } from '../acts/useMe';
import type { Api } from '../api/client';
import { usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { useApi } from '../signin/session';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { late } from './change';
import { taskLabels } from './labels';
import { TaskDialog } from './TaskDialog';
import { TASK_STATES, type Task, type TaskPage } from './types';

const PAGE = 100;
const LOOK_AGAIN_MS = 30_000;

/** What is to be done for customers, and doing it. */
export default function TasksPage() {
  const t = useLabels(taskLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const [query, change] = useQuery();
  const me = useMe();
  const api = useApi();
  const [handled, setHandled] = useState<Task | null>(null);
  const value = (name: string) => query.get(name) ?? '';
  const filter = {
    state: value('state') === 'all' ? TASK_STATES.join(',') : value('state'),
    assignee: value('assignee'),
    kind: value('kind'),
    customer_id: value('customer'),
    due_before: value('due'),
  };
  const load = async (from: Api, token: string | undefined, signal?: AbortSignal) => {
    const page = await from.untyped<TaskPage>('get', '/v1/tasks', { query: { ...filter, page_size: PAGE, page_token: token }, ...(signal && { signal }) });
    return { items: page.tasks, next: page.next_page_token };
  };
  const pages = usePages<Task>(load, [filter]);
  // Who has scrolled on is not interrupted; a look that fails is repeated by the next.
  useEvery(LOOK_AGAIN_MS, () => {
    if (pages.items.length <= PAGE && !pages.loading) void load(api, undefined).then((page) => pages.change(() => page.items), () => {});
  });
  const put = (task: Task) => {
    pages.change((items) => items.map((one) => (one.task_id === task.task_id ? task : one)));
    setHandled((now) => (now ? task : now));
  };
  const title = (task: Task) => task.title?.[language] ?? task.title?.en ?? task.kind ?? task.task_id;
  const now = new Date();
  const columns: Column<Task>[] = [
    { name: 'task', label: t.task, cell: title },
    { name: 'customer', label: t.customer, cell: (task) => <Link to={`/customers/${encodeURIComponent(task.customer_id)}`}>{task.customer_id}</Link> },
    {
      name: 'due',
      label: t.due,
      cell: (task) => (
        <>
          {formats.time(task.due_at)} {late(task, now) && <span className="tag bad">{t.late}</span>}
        </>
      ),
    },
    { name: 'state', label: t.state, cell: (task) => <span className={task.state === 'done' ? 'tag good' : 'tag'}>{t[task.state]}</span> },
    { name: 'priority', label: t.priority, numeric: true, wide: true, cell: (task) => formats.number(task.priority) },
    { name: 'assignee', label: t.assignee, wide: true, cell: (task) => task.assignee ?? <span className="muted">{t.nobody}</span> },
    {
      name: 'act',
      label: t.act,
      cell: (task) => (
        <button type="button" className="link" aria-label={t.handle(title(task))} onClick={() => setHandled(task)}>
          {t.act}
        </button>
      ),
    },
  ];
  const name = me?.name;
  return (
    <>
      <PageHead title={t.title} says={t.says} />
      <div className="stack">
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          {name && (
            <button type="button" aria-pressed={value('assignee') === name} onClick={() => change({ assignee: value('assignee') === name ? '' : name })}>
              {t.mine}
            </button>
          )}
          <Field label={t.state}>
            {(props) => (
              <select {...props} value={value('state')} onChange={(event) => change({ state: event.target.value })}>
                <option value="">{t.toDo}</option>
                <option value="all">{t.all}</option>
                {TASK_STATES.map((state) => <option key={state} value={state}>{t[state]}</option>)}
              </select>
            )}
          </Field>
          <Field label={t.assignee}>{(props) => <input {...props} value={value('assignee')} onChange={(event) => change({ assignee: event.target.value })} />}</Field>
          <Field label={t.kind}>{(props) => <input {...props} value={value('kind')} onChange={(event) => change({ kind: event.target.value.trim() })} />}</Field>
          <Field label={t.customer}>{(props) => <input {...props} value={value('customer')} onChange={(event) => change({ customer: event.target.value.trim() })} />}</Field>
          <Field label={t.dueBefore}>{(props) => <input {...props} type="date" value={value('due')} onChange={(event) => change({ due: event.target.value })} />}</Field>
        </form>
        <LongTable caption={t.title} columns={columns} pages={pages} rowKey={(task) => task.task_id} empty={<Empty title={t.none} hint={t.noneHint} />} />
      </div>
      {handled && <TaskDialog key={handled.task_id} task={handled} title={title(handled)} me={name} onClose={() => setHandled(null)} onChanged={put} />}
    </>
  );
}
