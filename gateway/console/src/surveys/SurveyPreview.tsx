import { useState } from 'react';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { builderLabels } from './builderLabels';
import { asked, type Answer, type Answers, type Draft } from './draft';
import type { Question, Texts } from './types';

/** The survey as customers are asked, with what follows of an answer. */
export function SurveyPreview({ draft }: { draft: Draft }) {
  const t = useLabels(builderLabels);
  const [language, setLanguage] = useState(draft.default_language);
  const [answers, setAnswers] = useState<Answers>({});
  const speaking = draft.languages.includes(language) ? language : draft.default_language;
  const say = (texts: Texts | undefined) => texts?.[speaking]?.trim() || texts?.[draft.default_language] || '';
  return (
    <section className="card stack preview" aria-label={t.preview}>
      <h2>{t.preview}</h2>
      <p className="muted small">{t.previewSays}</p>
      <Field label={t.previewLanguage}>
        {(props) => (
          <select {...props} value={speaking} onChange={(event) => setLanguage(event.target.value)}>
            {draft.languages.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <div lang={speaking} className="stack">
        <h3>{say(draft.title) || t.untitled}</h3>
        {say(draft.introduction) && <p>{say(draft.introduction)}</p>}
        {asked(draft.questions, answers).map((question) => (
          <fieldset className="columns" key={question.key}>
            <legend>
              {say(question.text) || t.untitled}
              {question.required ? ' *' : ''}
            </legend>
            <Asked question={question} say={say} answer={answers[question.name]} onAnswer={(answer) => setAnswers((before) => ({ ...before, [question.name]: answer }))} />
          </fieldset>
        ))}
      </div>
    </section>
  );
}

interface Asking {
  readonly question: Question & { readonly key: number };
  readonly say: (texts: Texts | undefined) => string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function Asked({ question, say, answer, onAnswer }: Asking) {
  const group = `preview-${question.key}`;
  if (question.scale) {
    const { lowest, highest } = question.scale;
    const marks = Array.from({ length: Math.min(11, Math.max(0, highest - lowest + 1)) }, (_, place) => lowest + place);
    return (
      <div className="row">
        {say(question.scale.lowest_label) && <span className="muted small">{say(question.scale.lowest_label)}</span>}
        {marks.map((mark) => (
          <label key={mark}>
            <input type="radio" name={group} checked={answer === mark} onChange={() => onAnswer(mark)} /> {mark}
          </label>
        ))}
        {say(question.scale.highest_label) && <span className="muted small">{say(question.scale.highest_label)}</span>}
      </div>
    );
  }
  if (question.choice) {
    const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
    const { multiple, options } = question.choice;
    return (
      <div className="stack">
        {options.map((option, place) => (
          <label key={place}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={group}
              checked={chosen.includes(option.value)}
              onChange={(event) => onAnswer(!multiple ? [option.value] : event.target.checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))}
            />{' '}
            {say(option.text) || option.value}
          </label>
        ))}
      </div>
    );
  }
  if (question.matrix) return <Matrix question={question} say={say} answer={answer} onAnswer={onAnswer} />;
  return <textarea rows={2} aria-label={say(question.text) || question.name} value={typeof answer === 'string' ? answer : ''} onChange={(event) => onAnswer(event.target.value)} />;
}

function Matrix({ question, say, answer, onAnswer }: Asking) {
  const chosen = typeof answer === 'object' && !Array.isArray(answer) ? (answer as Readonly<Record<string, string>>) : {};
  return (
    <div className="stack">
      {question.matrix!.rows.map((row, place) => (
        <div className="row" role="group" aria-label={say(row.text) || row.value} key={place}>
          <strong>{say(row.text) || row.value}</strong>
          {question.matrix!.columns.map((column, at) => (
            <label key={at}>
              <input type="radio" name={`preview-${question.key}-${place}`} checked={chosen[row.value] === column.value} onChange={() => onAnswer({ ...chosen, [row.value]: column.value })} />{' '}
              {say(column.text) || column.value}
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
