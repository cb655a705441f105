import { useRef, useState } from 'react';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { keyLabels } from './labels';

/** The key itself, this one time. It is kept nowhere: with the dialog it is gone. */
export function Secret({ secret, onKept }: { secret: string; onKept: () => void }) {
  const t = useLabels(keyLabels);
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLInputElement>(null);
  const copy = () => {
    // The clipboard is there over https and on the machine itself only; elsewhere the key is selected to be copied.
    shown.current?.select();
    void navigator.clipboard?.writeText(secret).then(() => setCopied(true), () => {});
  };
  return (
    <div className="stack" role="status">
      <p>{t.secretSays}</p>
      <Field label={t.secret}>{(props) => <input {...props} ref={shown} readOnly className="code" autoComplete="off" value={secret} onFocus={(event) => event.target.select()} />}</Field>
      <div className="row end">
        <button type="button" onClick={copy}>
          {copied ? t.copied : t.copy}
        </button>
        <button type="button" className="primary" onClick={onKept}>
          {t.kept}
        </button>
      </div>
    </div>
  );
}
