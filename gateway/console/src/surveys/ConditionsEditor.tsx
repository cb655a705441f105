import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { builderLabels } from './builderLabels';
import { kindOf, type DraftQuestion } from './draft';
import type { Condition } from './types';

/** When a question is asked: conditions on the answers to earlier ones. */
export function ConditionsEditor({
  conditions,
  earlier,
  onChange,
}: {
  conditions: readonly Condition[];
  earlier: readonly DraftQuestion[];
  onChange: (conditions: readonly Condition[]) => void;
}) {
  const t = useLabels(builderLabels);
  if (earlier.length === 0) return null;
  const put = (place: number, condition: Condition) => onChange(conditions.map((one, at) => (at === place ? condition : one)));
  return (
    <fieldset className="columns stack">
      <legend>{t.branching}</legend>
      {conditions.map((condition, place) => (
        <div className="row" key={place}>
          <select aria-label={t.conditionQuestion(place + 1)} value={condition.question} onChange={(event) => put(place, { question: event.target.value })}>
            {earlier.map((one) => (
              <option key={one.key} value={one.name}>
                {one.name}
              </option>
            ))}
          </select>
          <Holds condition={condition} of={earlier.find((one) => one.name === condition.question)} onChange={(changed) => put(place, changed)} />
          <button type="button" aria-label={t.removeEntry(t.branching, place + 1)} onClick={() => onChange(conditions.filter((_, at) => at !== place))}>
            {t.remove}
          </button>
        </div>
      ))}
      <div>
        <button type="button" onClick={() => onChange([...conditions, { question: earlier[earlier.length - 1]!.name }])}>
          {t.addCondition}
        </button>
      </div>
    </fieldset>
  );
}

/** What the answer has to be, by the kind of the question. */
function Holds({ condition, of, onChange }: { condition: Condition; of: DraftQuestion | undefined; onChange: (condition: Condition) => void }) {
  const t = useLabels(builderLabels);
  const kind = of && kindOf(of);
  if (kind === 'choice') {
    return (
      <span className="row" role="group" aria-label={t.anyOf}>
        {t.anyOf}
        {of!.choice!.options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={condition.any_of?.includes(option.value) ?? false}
              onChange={(event) => {
                const others = (condition.any_of ?? []).filter((one) => one !== option.value);
                onChange({ question: condition.question, any_of: event.target.checked ? [...others, option.value] : others });
              }}
            />{' '}
            {option.value}
          </label>
        ))}
      </span>
    );
  }
  if (kind !== 'scale') return <span>{t.wasAnswered}</span>;
  const bound = (name: 'at_least' | 'at_most', label: string) => (
    <Field label={label}>
      {(props) => (
        <input
          {...props}
          type="number"
          className="mark"
          min={of!.scale!.lowest}
          max={of!.scale!.highest}
          value={condition[name] ?? ''}
          onChange={(event) => {
            const { [name]: _former, ...rest } = condition;
            onChange(event.target.value === '' ? rest : { ...rest, [name]: Number(event.target.value) });
          }}
        />
      )}
    </Field>
  );
  return (
    <>
      {bound('at_least', t.atLeast)}
      {bound('at_most', t.atMost)}
    </>
  );
}
