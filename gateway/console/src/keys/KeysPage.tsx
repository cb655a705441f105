import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { PageHead } from '../ui/PageHead';
import { Empty, Loaded } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { keyLabels } from './labels';
import { NewKeyDialog } from './NewKeyDialog';
import { RotateDialog } from './RotateDialog';
import { stateOf, type Key } from './types';

const TONES = { open: 'tag good', expired: 'tag warn', revoked: 'tag none' } as const;

/** Keys of the API: who has which, since when, and when it was used last. */
export default function KeysPage() {
  const t = useLabels(keyLabels);
  const formats = useFormats();
  const say = useToast();
  const [making, setMaking] = useState(false);
  const [rotating, setRotating] = useState<Key | null>(null);
  const [revoking, setRevoking] = useState<Key | null>(null);
  const act = useAct();
  const keys = useLoad((api, signal) => api.untyped<{ keys: readonly Key[] }>('get', '/v1/keys', { signal }), []);
  const revoke = async () => {
    const done = await act.run((api, signal) => api.untyped<Key>('post', `/v1/keys/${encodeURIComponent(revoking!.key_id)}:revoke`, { signal }));
    if (!done) return;
    say(t.revokedNow(done.name));
    setRevoking(null);
    keys.reload();
  };
  const now = new Date();
  const columns: readonly Column<Key>[] = [
    { name: 'name', label: t.name, cell: (key) => <strong>{key.name}</strong> },
    { name: 'roles', label: t.roles, cell: (key) => key.roles.join(', ') },
    { name: 'state', label: t.state, cell: (key) => <span className={TONES[stateOf(key, now)]}>{t[stateOf(key, now)]}</span> },
    { name: 'used', label: t.used, cell: (key) => (key.last_used_at ? formats.time(key.last_used_at) : t.never) },
    { name: 'expires', label: t.expires, wide: true, cell: (key) => (key.expires_at ? formats.time(key.expires_at) : t.always) },
    { name: 'source', label: t.source, wide: true, cell: (key) => key.source },
    { name: 'rotated', label: t.rotated, wide: true, cell: (key) => formats.time(key.rotated_at) },
    { name: 'made', label: t.made, wide: true, cell: (key) => `${formats.time(key.created_at)} · ${key.created_by}` },
    {
      name: 'acts',
      label: t.acts,
      cell: (key) =>
        stateOf(key, now) === 'revoked' ? (
          '–'
        ) : (
          <div className="row">
            <button type="button" aria-label={t.rotateOf(key.name)} onClick={() => setRotating(key)}>
              {t.rotate}
            </button>
            <button type="button" className="danger" aria-label={t.revokeOf(key.name)} onClick={() => setRevoking(key)}>
              {t.revoke}
            </button>
          </div>
        ),
    },
  ];
  return (
    <>
      <PageHead title={t.title} says={t.says}>
        <button type="button" className="primary" onClick={() => setMaking(true)}>
          {t.make}
        </button>
      </PageHead>
      <Loaded from={keys} empty={{ when: (found) => found.keys.length === 0, show: <Empty title={t.none} hint={t.noneHint} /> }}>
        {(found) => <Table caption={t.title} columns={columns} rows={found.keys} rowKey={(key) => key.key_id} />}
      </Loaded>
      {making && <NewKeyDialog onClose={() => setMaking(false)} onMade={keys.reload} />}
      {rotating && <RotateDialog held={rotating} onClose={() => setRotating(null)} onRotated={keys.reload} />}
      {revoking && <Confirm title={t.revokeOf(revoking.name)} says={t.revokeSays} yes={t.revoke} danger act={act} onYes={() => void revoke()} onClose={() => setRevoking(null)} />}
    </>
  );
}
