import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { useLabels } from '../i18n/language';
import { uiLabels } from './labels';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

type Say = (text: string, kind?: 'good' | 'bad') => void;

const SayContext = createContext<Say>(() => {});
const SHOWN_MS = 8_000;

/** Short messages at the edge of the window; bad ones stay until they are dismissed. */
export function Toasts({ children }: { children: ReactNode }) {
  const t = useLabels(uiLabels);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, kind = 'good') => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-3), { id, text, bad: kind === 'bad' }]);
      if (kind === 'good') setTimeout(() => drop(id), SHOWN_MS);
    },
    [drop],
  );
  return (
    <SayContext value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={toast.bad ? 'toast bad' : 'toast'}>
            <span>{toast.text}</span>
            <button type="button" onClick={() => drop(toast.id)}>
              {t.dismiss}
            </button>
          </div>
        ))}
      </div>
    </SayContext>
  );
}

export function useToast(): Say {
  return useContext(SayContext);
}
