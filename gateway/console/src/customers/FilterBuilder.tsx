import { useState, type FormEvent } from 'react';
import { useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Field } from '../ui/Field';
import { FILTER_FIELDS, type Condition } from './filter';
import { customersLabels } from './labels';

/** Conditions one after the other, and a way to add one. */
export function FilterBuilder({ conditions, onChange }: { conditions: readonly Condition[]; onChange: (conditions: readonly Condition[]) => void }) {
  const t = useLabels(customersLabels);
  const terms = useTerms();
  const fieldName = useFieldName();
  const [name, setName] = useState('value_tier');
  const field = FILTER_FIELDS.find((one) => one.name === name)!;
  const numeric = field.kind === 'number';
  const [comparison, setComparison] = useState<Condition['comparison']>('=');
  const [value, setValue] = useState('');
  const given = field.kind === 'label' ? value || field.values![0]! : value.trim();
  const offered: readonly Condition['comparison'][] = numeric ? ['>=', '<=', '='] : ['=', '!='];
  const compared = offered.includes(comparison) ? comparison : offered[0]!;
  const words = { '=': t.is, '!=': t.isNot, '>=': t.atLeast, '<=': t.atMost };

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (given === '') return;
    onChange([...conditions, { field: name, comparison: compared, value: given }]);
    setValue('');
  };

  return (
    <form className="stack" onSubmit={add}>
      {conditions.length > 0 && (
        <ul className="bare row">
          {conditions.map((one, place) => (
            <li key={place} className="tag">
              {fieldName(one.field)} {words[one.comparison]} {terms.name(one.value)}{' '}
              <button
                type="button"
                className="plain"
                aria-label={t.remove(fieldName(one.field))}
                onClick={() => onChange(conditions.filter((_, other) => other !== place))}
              >
                ×
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="link" onClick={() => onChange([])}>
              {t.clear}
            </button>
          </li>
        </ul>
      )}
      <div className="filters">
        <Field label={t.field}>
          {(props) => (
            <select {...props} value={name} onChange={(event) => { setName(event.target.value); setValue(''); }}>
              {FILTER_FIELDS.map((one) => (
                <option key={one.name} value={one.name}>
                  {fieldName(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.comparison}>
          {(props) => (
            <select {...props} value={compared} onChange={(event) => setComparison(event.target.value as Condition['comparison'])}>
              {offered.map((one) => (
                <option key={one} value={one}>
                  {words[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.value}>
          {(props) =>
            field.values ? (
              <select {...props} value={given} onChange={(event) => setValue(event.target.value)}>
                {field.values.map((one) => (
                  <option key={one} value={one}>
                    {terms.name(one)}
                  </option>
                ))}
              </select>
            ) : (
              <input {...props} type={numeric ? 'number' : 'text'} step="any" value={value} onChange={(event) => setValue(event.target.value)} />
            )
          }
        </Field>
        <button type="submit">{t.addFilter}</button>
      </div>
    </form>
  );
}

function useFieldName(): (name: string) => string {
  const t = useLabels(customersLabels);
  const terms = useTerms();
  const own: Readonly<Record<string, string>> = {
    net_revenue: t.revenue,
    orders: t.orders,
    refunds: t.refunds,
    currency: t.currency,
    segment: t.segment,
  };
  return (name) => own[name] ?? terms.dimension(name);
}
