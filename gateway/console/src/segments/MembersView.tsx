import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { usePages } from '../api/hooks';
import { Link } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Empty, Problem } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { listed } from './ids';
import { segmentLabels } from './labels';
import type { MemberPage, Membership, Segment } from './types';

/** Who belongs to a segment, since when and why; members by hand are put in and taken out here. */
export function MembersView({ segment, onChanged }: { segment: Segment; onChanged: () => void }) {
  const t = useLabels(segmentLabels);
  const formats = useFormats();
  // What is being read stays as it is; that there is something newer is said.
  const [read, setRead] = useState({ turn: 0, members: segment.members });
  const again = () => setRead((before) => ({ turn: before.turn + 1, members: segment.members }));
  const pages = usePages(
    async (api, token, signal) => {
      const page = await api.untyped<MemberPage>('get', `/v1/segments/${encodeURIComponent(segment.name)}/members`, {
        query: { page_size: 100, page_token: token },
        signal,
      });
      return { items: page.members, next: page.next_page_token };
    },
    [segment.name, segment.version, segment.evaluated === 1, read.turn],
  );
  const columns: readonly Column<Membership>[] = [
    {
      name: 'customer',
      label: t.customer,
      cell: (one) => <Link to={`/customers/${encodeURIComponent(one.customer_id)}`}>{one.customer_id}</Link>,
    },
    { name: 'since', label: t.since, cell: (one) => formats.time(one.since) },
    { name: 'why', label: t.why, wide: true, cell: (one) => <code lang="en">{one.reason}</code> },
  ];
  return (
    <div className="stack">
      {segment.kind === 'static' && <ByHand name={segment.name} onChanged={onChanged} />}
      {segment.members !== read.members && (
        <p className="row" role="status">
          {t.moved}
          <button type="button" onClick={again}>
            {t.loadAgain}
          </button>
        </p>
      )}
      <LongTable caption={t.members} columns={columns} pages={pages} rowKey={(one) => one.customer_id} empty={<Empty title={t.noMembers} />} />
    </div>
  );
}

function ByHand({ name, onChanged }: { name: string; onChanged: () => void }) {
  const t = useLabels(segmentLabels);
  const say = useToast();
  const act = useAct();
  const [ids, setIds] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const change = async (how: 'add' | 'remove') => {
    const done = await act.run((api, signal) =>
      api.untyped<{ added: number; removed: number; unknown: readonly string[] }>('post', `/v1/segments/${encodeURIComponent(name)}/members:change`, {
        body: { [how]: listed(ids) },
        signal,
      }),
    );
    if (!done) return;
    say(t.changed(done.added, done.removed));
    setUnknown(done.unknown);
    if (done.unknown.length === 0) setIds('');
    onChanged();
  };
  return (
    <form
      className="card stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void change('add');
      }}
    >
      <Field label={t.ids} hint={t.idsHint} error={fault(act.problem, 'add', 'remove')}>
        {(control) => <textarea {...control} rows={2} value={ids} onChange={(event) => setIds(event.target.value)} />}
      </Field>
      {unknown.length > 0 && (
        <p className="error">
          {t.unknown} {unknown.join(', ')}
        </p>
      )}
      {act.problem && <Problem problem={act.problem} />}
      <div className="row">
        <button type="submit" className="primary" disabled={act.busy || listed(ids).length === 0}>
          {t.put}
        </button>
        <button type="button" disabled={act.busy || listed(ids).length === 0} onClick={() => void change('remove')}>
          {t.takeOut}
        </button>
      </div>
    </form>
  );
}
