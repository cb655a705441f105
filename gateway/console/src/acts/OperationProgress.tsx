import { useId } from 'react';
import { useFormats, useLabels } from '../i18n/language';
import { Problem } from '../ui/States';
import { actLabels } from './labels';
import { type Operation, useOperation } from './operation';
import { useAct } from './useAct';

/** How far work in the background is, with a way to stop it, and why it failed where it did. */
export function OperationProgress({ begun, title, onDone }: { begun: Operation; title: string; onDone: (operation: Operation) => void }) {
  const t = useLabels(actLabels);
  const formats = useFormats();
  const id = useId();
  const { operation, problem } = useOperation(begun, onDone);
  const stopping = useAct();
  const now = operation ?? begun;
  const stop = () =>
    stopping.run((api, signal) => api.untyped('post', `/v1/operations/${encodeURIComponent(now.operation_id)}:cancel`, { body: {}, signal }));

  return (
    <section className="card stack" aria-busy={!now.done}>
      <div className="row">
        <label htmlFor={id}>
          <strong>{title}</strong>
        </label>
        <span className="muted" role="status">
          {t[now.state]}
          {now.phase && !now.done ? ` · ${now.phase}` : ''}
        </span>
        {!now.done && (
          <button type="button" onClick={stop} disabled={stopping.busy}>
            {t.stop}
          </button>
        )}
      </div>
      {!now.done && (
        <progress id={id} max={1} value={now.progress} aria-label={t.progress}>
          {formats.percent(now.progress)}
        </progress>
      )}
      {now.problem && (
        <p className="error" role="alert" lang="en">
          {now.problem.field && <code>{now.problem.field}</code>} {now.problem.detail ?? now.problem.code}
        </p>
      )}
      {problem && <Problem problem={problem} />}
      {stopping.problem && <Problem problem={stopping.problem} />}
    </section>
  );
}
