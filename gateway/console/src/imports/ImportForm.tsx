import { useState, type FormEvent } from 'react';
import { address } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { useApi } from '../signin/session';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { importsLabels } from './labels';
import { guess, guessKind, KINDS, missing, type Kind, type Preview } from './mapping';

/** Asks what a file holds, with guesses filled in, and sends it. */
export function ImportForm({ file, shown, onStarted }: { file: File; shown: Preview; onStarted: (operation: string) => void }) {
  const t = useLabels(importsLabels);
  const terms = useTerms();
  const api = useApi();
  const [kind, setKind] = useState<Kind>(() => guessKind(shown.header));
  const [mapping, setMapping] = useState<Record<string, string>>(() => guess(kind, shown.header));
  const [options, setOptions] = useState({ currency: '', dateFormat: '', timeZone: '' });
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const known = shown.header.length > 0;
  const lacking = known ? missing(kind, mapping) : [];

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem(null);
    const given = Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== ''));
    const url = address(`/v1/${kind}:import`, {}, {
      mapping: Object.keys(given).length === 0 ? '' : JSON.stringify(given),
      delimiter: shown.format === 'csv' && shown.delimiter !== ',' ? shown.delimiter : '',
      currency: kind === 'orders' ? options.currency.trim().toUpperCase() : '',
      dateFormat: options.dateFormat.trim(),
      timeZone: options.timeZone.trim(),
    });
    const type = shown.format === 'ndjson' || /\.(ndjson|jsonl)(\.gz)?$/.test(file.name) ? 'application/x-ndjson' : 'text/csv';
    try {
      const response = await api.open('post', url, { body: file, headers: { 'Content-Type': type } });
      onStarted(((await response.json()) as { id: string }).id);
    } catch (failure) {
      setProblem(ApiProblem.from(failure));
    } finally {
      setSending(false);
    }
  };

  const option = (name: keyof typeof options, label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      {(props) => <input {...props} value={options[name]} onChange={(event) => setOptions({ ...options, [name]: event.target.value })} />}
    </Field>
  );

  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <Field label={t.kind}>
        {(props) => (
          <select
            {...props}
            value={kind}
            onChange={(event) => {
              const chosen = event.target.value as Kind;
              setKind(chosen);
              setMapping(guess(chosen, shown.header));
            }}
          >
            {(Object.keys(KINDS) as Kind[]).map((one) => (
              <option key={one} value={one}>
                {terms.name(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {known ? (
        <ColumnChoice kind={kind} shown={shown} mapping={mapping} onChange={setMapping} />
      ) : (
        <p className="muted">{t.packed}</p>
      )}
      <div className="filters">
        {kind === 'orders' && option('currency', t.currency)}
        {option('dateFormat', t.dateFormat, t.dateFormatHint)}
        {option('timeZone', t.timeZone, 'UTC')}
      </div>
      {lacking.length > 0 && <p className="error">{t.missing(lacking.join(', '))}</p>}
      {problem && <Problem problem={problem} />}
      <div>
        <button type="submit" className="primary" disabled={sending || lacking.length > 0}>
          {sending ? t.sending : t.start}
        </button>
      </div>
    </form>
  );
}

function ColumnChoice({
  kind,
  shown,
  mapping,
  onChange,
}: {
  kind: Kind;
  shown: Preview;
  mapping: Record<string, string>;
  onChange: (mapping: Record<string, string>) => void;
}) {
  const t = useLabels(importsLabels);
  const valueOf = (column: string | undefined) => (column ? (shown.first[shown.header.indexOf(column)] ?? '') : '');
  return (
    <fieldset className="columns">
      <legend>{t.columns}</legend>
      <p className="muted small">{t.columnsHint}</p>
      <div className="column-grid">
        {KINDS[kind].fields.map((field) => (
          <Field
            key={field}
            label={KINDS[kind].required.includes(field) ? `${field} (${t.needed})` : field}
            hint={valueOf(mapping[field]) ? `${t.example}: ${valueOf(mapping[field]).slice(0, 60)}` : undefined}
          >
            {(props) => (
              <select {...props} value={mapping[field] ?? ''} onChange={(event) => onChange({ ...mapping, [field]: event.target.value })}>
                <option value="">{t.none}</option>
                {shown.header.map((column, place) => (
                  <option key={place} value={column}>
                    {column}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      {kind === 'customers' && <p className="muted small">{t.asAttributes}</p>}
    </fieldset>
  );
}
