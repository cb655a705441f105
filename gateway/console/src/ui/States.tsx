import type { ReactNode } from 'react';
import type { Loading } from '../api/hooks';
import type { ApiProblem } from '../api/problem';
import { useLabels } from '../i18n/language';
import { uiLabels } from './labels';
import { useRefusal } from './useRefusal';

/** Something is on its way. */
export function Waiting() {
  const t = useLabels(uiLabels);
  return (
    <p className="state" role="status">
      <span className="spinner" aria-hidden="true" /> {t.loading}
    </p>
  );
}

/** There is nothing to show, and what can be done about it. */
export function Empty({ title, hint, children }: { title?: string; hint?: string; children?: ReactNode }) {
  const t = useLabels(uiLabels);
  return (
    <div className="state">
      <p className="state-title">{title ?? t.nothing}</p>
      {hint && <p className="muted">{hint}</p>}
      {children}
    </div>
  );
}

/** What is wrong, which value is at fault, how to mend it, and the number under which the log has more. */
export function Problem({ problem, retry }: { problem: ApiProblem; retry?: () => void }) {
  const t = useLabels(uiLabels);
  const translated = useRefusal(problem.code);
  const title =
    problem.code === 'UNREACHABLE' ? t.unreachable : problem.status === 403 ? t.forbidden : translated || problem.title || t.failed;
  const detail = problem.code === 'UNREACHABLE' ? t.unreachableHint : problem.detail;
  return (
    <div className="problem" role="alert">
      <p className="state-title">{title}</p>
      {detail && detail !== title && <p lang="en">{detail}</p>}
      {problem.invalidParams.length > 0 && (
        <ul lang="en">
          {problem.invalidParams.map((param, place) => (
            <li key={place}>
              <code>{param.name ?? param.field}</code> {param.reason}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId && (
        <p className="muted small">
          {t.request} <code>{problem.requestId}</code>
        </p>
      )}
      {retry && (
        <button type="button" onClick={retry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

/** Shows what was loaded, or that it is on its way, or why it did not come. */
export function Loaded<T>({
  from,
  empty,
  children,
}: {
  from: Loading<T>;
  /** What to show in place of data that have nothing in them. */
  empty?: { when: (data: T) => boolean; show?: ReactNode };
  children: (data: T) => ReactNode;
}) {
  if (from.error) return <Problem problem={from.error} retry={from.reload} />;
  if (from.data === undefined) return <Waiting />;
  if (empty?.when(from.data)) return empty.show ?? <Empty />;
  return (
    <div className="loaded" aria-busy={from.loading}>
      {children(from.data)}
    </div>
  );
}
