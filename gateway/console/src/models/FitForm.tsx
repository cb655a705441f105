import { useState, type FormEvent } from 'react';
import type { Operation } from '../acts/operation';
import { OperationProgress } from '../acts/OperationProgress';
import { fault, useAct } from '../acts/useAct';
import { navigate } from '../app/router';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { modelLabels } from './labels';

const FAMILIES = ['BG_NBD', 'MBG_NBD', 'PARETO_NBD', 'BG_BB', 'NBD'];
const UNITS = ['DAY', 'WEEK', 'MONTH'] as const;

/** Begins a fit, shows how far it is, and goes to the model when there is one. */
export function FitForm({ onFitted }: { onFitted: () => void }) {
  const t = useLabels(modelLabels);
  const act = useAct();
  const [kind, setKind] = useState<'clv' | 'churn'>('clv');
  const [family, setFamily] = useState('AUTO');
  const [calibration, setCalibration] = useState('');
  const [holdout, setHoldout] = useState('');
  const [unit, setUnit] = useState<(typeof UNITS)[number]>('WEEK');
  const [outcome, setOutcome] = useState('');
  const [features, setFeatures] = useState('');
  const [promote, setPromote] = useState(false);
  const [begun, setBegun] = useState<Operation | null>(null);

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const names = features.split(/[,，\s]+/).filter((name) => name !== '');
    const body =
      kind === 'clv'
        ? {
            kind,
            family,
            time_unit: unit,
            promote,
            ...(calibration && { calibration_end: calibration }),
            ...(holdout && { holdout_end: holdout }),
          }
        : { kind, outcome, promote, ...(names.length > 0 && { features: names }) };
    const operation = await act.run((api, signal) => api.untyped<Operation>('post', '/v1/models:fit', { body, signal }));
    if (operation) setBegun(operation);
  };
  const done = (operation: Operation) => {
    onFitted();
    if (operation.state === 'SUCCEEDED' && operation.result_id) navigate(`/models/${encodeURIComponent(operation.result_id)}`);
  };

  return (
    <>
      <form className="card stack" onSubmit={begin}>
        <div className="grid">
          <Field label={t.kind} error={fault(act.problem, 'kind')}>
            {(control) => (
              <select {...control} value={kind} onChange={(event) => setKind(event.target.value as 'clv' | 'churn')}>
                <option value="clv">{t.clv}</option>
                <option value="churn">{t.churn}</option>
              </select>
            )}
          </Field>
          {kind === 'clv' ? (
            <>
              <Field label={t.family} error={fault(act.problem, 'family')}>
                {(control) => (
                  <select {...control} value={family} onChange={(event) => setFamily(event.target.value)}>
                    <option value="AUTO">{t.auto}</option>
                    {FAMILIES.map((one) => (
                      <option key={one}>{one}</option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label={t.calibrationEnd} hint={t.calibrationHint} error={fault(act.problem, 'calibration_end')}>
                {(control) => <input {...control} type="date" value={calibration} onChange={(event) => setCalibration(event.target.value)} />}
              </Field>
              <Field label={t.holdoutEnd} hint={t.holdoutHint} error={fault(act.problem, 'holdout_end')}>
                {(control) => <input {...control} type="date" value={holdout} onChange={(event) => setHoldout(event.target.value)} />}
              </Field>
              <Field label={t.timeUnit} error={fault(act.problem, 'time_unit')}>
                {(control) => (
                  <select {...control} value={unit} onChange={(event) => setUnit(event.target.value as (typeof UNITS)[number])}>
                    {UNITS.map((one) => (
                      <option key={one} value={one}>
                        {t[one]}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </>
          ) : (
            <>
              <Field label={t.outcome} hint={t.outcomeHint} error={fault(act.problem, 'outcome')}>
                {(control) => <input {...control} required value={outcome} onChange={(event) => setOutcome(event.target.value)} />}
              </Field>
              <Field label={t.features} hint={t.featuresHint} error={fault(act.problem, 'features')}>
                {(control) => <input {...control} value={features} onChange={(event) => setFeatures(event.target.value)} />}
              </Field>
            </>
          )}
        </div>
        <label className="row">
          <input type="checkbox" checked={promote} onChange={(event) => setPromote(event.target.checked)} />
          {t.promoteNow}
        </label>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="submit" className="primary" disabled={act.busy}>
            {t.begin}
          </button>
        </div>
      </form>
      {begun && <OperationProgress begun={begun} title={t.fitting} onDone={done} />}
    </>
  );
}
