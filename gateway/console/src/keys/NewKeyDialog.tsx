import { useState, type FormEvent } from 'react';
import type { Role } from '../acts/useMe';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { keyLabels } from './labels';
import { Secret } from './Secret';
import { endOfDay, type Key } from './types';

const ROLES: readonly Role[] = ['reader', 'agent', 'analyst', 'admin', 'ingest'];

const NAME = '[a-z0-9][a-z0-9._\\-]*';

/** Makes a key, and shows it this once. */
export function NewKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const t = useLabels(keyLabels);
  const act = useAct();
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [role, setRole] = useState<Role>('reader');
  const [until, setUntil] = useState('');
  const [made, setMade] = useState<Key | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const expires = endOfDay(until);
    const body = { name: name.trim(), roles: [role], ...(source.trim() && { source: source.trim() }), ...(expires && { expires_at: expires }) };
    const done = await act.run((api, signal) => api.untyped<Key>('post', '/v1/keys', { body, signal }));
    if (!done) return;
    setMade(done);
    onMade();
  };
  if (made?.key) {
    return (
      <Dialog title={made.name} onClose={onClose}>
        <Secret secret={made.key} onKept={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t.make} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <Field label={t.name} hint={t.nameHint} error={fault(act.problem, 'name')}>
          {(props) => <input {...props} required maxLength={64} pattern={NAME} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t.roles} error={fault(act.problem, 'roles')}>
          {(props) => (
            <select {...props} value={role} onChange={(event) => setRole(event.target.value as Role)}>
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {t[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.source} hint={t.sourceHint} error={fault(act.problem, 'source')}>
          {(props) => <input {...props} maxLength={64} pattern={NAME} value={source} onChange={(event) => setSource(event.target.value)} />}
        </Field>
        <Field label={t.expires} hint={t.expiresHint} error={fault(act.problem, 'expires_at')}>
          {(props) => <input {...props} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
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
