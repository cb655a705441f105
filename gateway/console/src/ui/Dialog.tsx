import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLabels } from '../i18n/language';
import { uiLabels } from './labels';

/** A dialog that keeps the focus while it is open; Escape and a click beside it close it. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useLabels(uiLabels);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current!;
    if (!shown.open) shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="dialog">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" onClick={onClose}>
            {t.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
