import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { keyLabels } from './labels';
import { Secret } from './Secret';
import type { Key } from './types';

/** Gives a key another secret, and shows that this once. */
export function RotateDialog({ held, onClose, onRotated }: { held: Key; onClose: () => void; onRotated: () => void }) {
  const t = useLabels(keyLabels);
  const act = useAct();
  const [minutes, setMinutes] = useState('60');
  const [made, setMade] = useState<Key | null>(null);
  const spans: readonly (readonly [string, string])[] = [
    ['0', t.atOnce],
    ['60', t.hour],
    ['1440', t.day],
    ['10080', t.week],
  ];
  const rotate = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/v1/keys/${encodeURIComponent(held.key_id)}:rotate`;
    const done = await act.run((api, signal) => api.untyped<Key>('post', path, { body: { overlap_minutes: Number(minutes) }, signal }));
    if (!done) return;
    setMade(done);
    onRotated();
  };
  if (made?.key) {
    return (
      <Dialog title={held.name} onClose={onClose}>
        <Secret secret={made.key} onKept={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t.rotateOf(held.name)} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void rotate(event)}>
        <p>{t.rotateSays}</p>
        <Field label={t.overlap} error={fault(act.problem, 'overlap_minutes')}>
          {(props) => (
            <select {...props} value={minutes} onChange={(event) => setMinutes(event.target.value)}>
              {spans.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" className="primary" disabled={act.busy}>
            {t.rotate}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
