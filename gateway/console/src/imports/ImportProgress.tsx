import { useEffect } from 'react';
import type { Schema } from '../api/client';
import { useLoad } from '../api/hooks';
import { ApiProblem } from '../api/problem';
import { Link } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { useApi } from '../signin/session';
import { Loaded, Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { Tag } from '../ui/Tag';
import { useToast } from '../ui/Toasts';
import { importsLabels } from './labels';

type Import = Schema<'ImportView'>;

const ASK_EVERY_MS = 700;
const MOST_LINES = 100;

/** Follows an import to its end, and shows the lines that were rejected. */
export function ImportProgress({ id, name, onAgain }: { id: string; name: string; onAgain: () => void }) {
  const t = useLabels(importsLabels);
  const say = useToast();
  const api = useApi();
  const operation = useLoad((client, signal) => client.untyped<Import>('get', `/v1/operations/${encodeURIComponent(id)}`, { signal }), [id]);
  const { reload, data, loading } = operation;
  useEffect(() => {
    if (loading || !data || data.done) return;
    const timer = setTimeout(reload, ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [loading, data, reload]);
  const cancel = async () => {
    try {
      await api.open('post', `/v1/operations/${encodeURIComponent(id)}:cancel`);
      reload();
    } catch (failure) {
      say(ApiProblem.from(failure).message, 'bad');
    }
  };
  return (
    <section className="card stack" aria-live="polite">
      <h2>{name || t.progress}</h2>
      {operation.error && <Problem problem={operation.error} retry={reload} />}
      {data && <Progress state={data} />}
      <div className="row">
        {data && !data.done && (
          <button type="button" onClick={() => void cancel()}>
            {t.cancel}
          </button>
        )}
        {data?.done && (
          <>
            <button type="button" onClick={onAgain}>
              {t.another}
            </button>
            <Link to="/customers">{t.toCustomers}</Link>
          </>
        )}
      </div>
      {data?.done && (data.rejected ?? 0) > 0 && <Rejected id={id} />}
    </section>
  );
}

function Progress({ state }: { state: Import }) {
  const t = useLabels(importsLabels);
  const formats = useFormats();
  const dealt = (state.accepted ?? 0) + (state.duplicates ?? 0) + (state.rejected ?? 0);
  const share = state.done ? 1 : state.total_lines ? dealt / state.total_lines : state.total_bytes ? (state.read_bytes ?? 0) / state.total_bytes : undefined;
  return (
    <div className="stack" data-state={state.state}>
      <div className="row">
        <Tag name={state.state ?? 'WAITING'} />
        <span>{share === undefined ? '' : formats.percent(Math.min(1, share))}</span>
      </div>
      <progress aria-label={t.progress} max={1} value={share} />
      <dl className="tiles">
        {(
          [
            [t.accepted, state.accepted],
            [t.duplicates, state.duplicates],
            [t.rejected, state.rejected],
          ] as const
        ).map(([label, count]) => (
          <div className="tile" key={label}>
            <dt>{label}</dt>
            <dd>{formats.number(count ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {state.problem && (
        <Problem problem={new ApiProblem(0, state.problem.code ?? '', '', state.problem.detail ?? '', '')} />
      )}
    </div>
  );
}

interface Line {
  readonly line: number;
  readonly field?: string;
  readonly detail?: string;
}

function Rejected({ id }: { id: string }) {
  const t = useLabels(importsLabels);
  const api = useApi();
  const say = useToast();
  const formats = useFormats();
  const lines = useLoad(async (client, signal) => {
    const response = await client.open('get', `/v1/operations/${encodeURIComponent(id)}/errors`, { signal });
    return firstLines(response, MOST_LINES);
  }, [id]);
  const download = async () => {
    try {
      const response = await api.open('get', `/v1/operations/${encodeURIComponent(id)}/rejected`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = `rejected-${id}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (failure) {
      say(ApiProblem.from(failure).message, 'bad');
    }
  };
  return (
    <div className="stack">
      <h3>{t.rejectedLines}</h3>
      <Loaded from={lines}>
        {(data) => (
          <>
            <Table
              caption={t.rejectedLines}
              rows={data}
              rowKey={(line) => `${line.line}${line.field ?? ''}`}
              columns={[
                { name: 'line', label: t.line, numeric: true, cell: (line) => formats.number(line.line) },
                { name: 'field', label: t.field, cell: (line) => <code>{line.field}</code> },
                { name: 'why', label: t.why, cell: (line) => <span lang="en">{line.detail}</span> },
              ]}
            />
            {data.length === MOST_LINES && <p className="muted small">{t.firstLines(formats.number(MOST_LINES))}</p>}
          </>
        )}
      </Loaded>
      <div>
        <button type="button" onClick={() => void download()}>
          {t.download}
        </button>
      </div>
    </div>
  );
}

/** The first objects of a stream of lines; the rest is not read. */
async function firstLines(response: Response, most: number): Promise<Line[]> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const found: Line[] = [];
  let rest = '';
  while (found.length < most) {
    const { done, value } = await reader.read();
    const parts = (rest + (value ?? '')).split('\n');
    rest = done ? '' : parts.pop()!;
    for (const part of parts) if (part.trim() !== '' && found.length < most) found.push(JSON.parse(part) as Line);
    if (done) return found;
  }
  await reader.cancel();
  return found;
}
