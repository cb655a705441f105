import { useId } from 'react';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { builderLabels } from './builderLabels';
import { ConditionsEditor } from './ConditionsEditor';
import { KINDS, kindOf, withKind, type DraftQuestion, type Kind } from './draft';
import { OptionsEditor } from './OptionsEditor';
import { TextsField } from './TextsField';
import type { Metric } from './types';

const METRICS: readonly Metric[] = ['none', 'csat', 'nps', 'ces'];
// The ends that a metric is defined for; a plain mark keeps those that there are.
const ENDS: Readonly<Record<Metric, readonly [number, number] | undefined>> = { none: undefined, csat: [1, 5], nps: [0, 10], ces: [1, 7] };

interface Editing {
  readonly question: DraftQuestion;
  readonly languages: readonly string[];
  readonly main: string;
  readonly onChange: (question: DraftQuestion) => void;
}

/** One question: how it is answered, its words, and when it is asked. */
export function QuestionEditor({
  place,
  earlier,
  faults,
  last,
  onMove,
  onRemove,
  ...editing
}: Editing & {
  place: number;
  earlier: readonly DraftQuestion[];
  /** What a refusal says of this question. */
  faults: readonly string[];
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useLabels(builderLabels);
  const id = useId();
  const { question, languages, main, onChange } = editing;
  const number = place + 1;
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row spread">
        <h3 id={id}>{t.question(number)}</h3>
        <div className="row">
          <button type="button" aria-label={t.ofQuestion(t.up, number)} disabled={place === 0} onClick={() => onMove(-1)}>
            {t.up}
          </button>
          <button type="button" aria-label={t.ofQuestion(t.down, number)} disabled={last} onClick={() => onMove(1)}>
            {t.down}
          </button>
          <button type="button" className="danger" aria-label={t.ofQuestion(t.remove, number)} disabled={place === 0 && last} onClick={onRemove}>
            {t.remove}
          </button>
        </div>
      </div>
      {faults.map((fault) => (
        <p key={fault} className="error" role="alert" lang="en">
          {fault}
        </p>
      ))}
      <div className="column-grid">
        <Field label={t.kind}>
          {(props) => (
            <select {...props} value={kindOf(question)} onChange={(event) => onChange(withKind(question, event.target.value as Kind))}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.name} hint={t.nameHint}>
          {(props) => <input {...props} required maxLength={40} value={question.name} onChange={(event) => onChange({ ...question, name: event.target.value })} />}
        </Field>
      </div>
      <TextsField label={t.text} texts={question.text} languages={languages} required={main} onChange={(text) => onChange({ ...question, text })} />
      <label>
        <input type="checkbox" checked={question.required ?? false} onChange={(event) => onChange({ ...question, required: event.target.checked })} /> {t.required}
      </label>
      <Shape {...editing} />
      <ConditionsEditor conditions={question.show_if ?? []} earlier={earlier} onChange={(conditions) => onChange({ ...question, show_if: conditions })} />
      {question.attributes && question.attributes.length > 0 && <p className="muted small">{t.tells(question.attributes.length)}</p>}
    </section>
  );
}

function Shape(editing: Editing) {
  const t = useLabels(builderLabels);
  const { question, languages, main, onChange } = editing;
  const { choice, matrix, free_text: words } = question;
  const lists = { languages, required: main };
  if (question.scale) return <Scale {...editing} />;
  if (choice) {
    return (
      <>
        <label>
          <input type="checkbox" checked={choice.multiple ?? false} onChange={(event) => onChange({ ...question, choice: { ...choice, multiple: event.target.checked } })} /> {t.multiple}
        </label>
        <OptionsEditor {...lists} label={t.options} least={2} options={choice.options} onChange={(options) => onChange({ ...question, choice: { ...choice, options } })} />
      </>
    );
  }
  if (matrix) {
    return (
      <>
        <OptionsEditor {...lists} label={t.rows} least={1} options={matrix.rows} onChange={(rows) => onChange({ ...question, matrix: { ...matrix, rows } })} />
        <OptionsEditor {...lists} label={t.columns} least={2} options={matrix.columns} onChange={(columns) => onChange({ ...question, matrix: { ...matrix, columns } })} />
      </>
    );
  }
  return (
    <Field label={t.longest}>
      {(props) => (
        <input
          {...props}
          type="number"
          className="mark"
          min={1}
          max={4000}
          placeholder="2000"
          value={words?.longest ?? ''}
          onChange={(event) => onChange({ ...question, free_text: event.target.value === '' ? {} : { longest: Number(event.target.value) } })}
        />
      )}
    </Field>
  );
}

function Scale({ question, languages, onChange }: Editing) {
  const t = useLabels(builderLabels);
  const scale = question.scale!;
  const put = (change: Partial<typeof scale>) => onChange({ ...question, scale: { ...scale, ...change } });
  const end = (label: string, name: 'lowest' | 'highest') => (
    <Field label={label}>
      {(props) => <input {...props} type="number" required min={-10} max={10} value={scale[name]} onChange={(event) => put({ [name]: Number(event.target.value) })} />}
    </Field>
  );
  const choose = (metric: Metric) => {
    const ends = ENDS[metric];
    put({ metric, ...(ends && { lowest: ends[0], highest: ends[1] }) });
  };
  return (
    <>
      <div className="column-grid">
        <Field label={t.metric}>
          {(props) => (
            <select {...props} value={scale.metric ?? 'none'} onChange={(event) => choose(event.target.value as Metric)}>
              {METRICS.map((metric) => (
                <option key={metric} value={metric}>
                  {t[metric]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {end(t.lowest, 'lowest')}
        {end(t.highest, 'highest')}
      </div>
      <TextsField label={t.lowestLabel} texts={scale.lowest_label} languages={languages} onChange={(text) => put({ lowest_label: text })} />
      <TextsField label={t.highestLabel} texts={scale.highest_label} languages={languages} onChange={(text) => put({ highest_label: text })} />
    </>
  );
}
