import { useState, type FormEvent } from 'react';
import type { Operation } from '../acts/operation';
import { OperationProgress } from '../acts/OperationProgress';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { evaluationLabels } from './labels';

const SHIPPED = ['value_tier', 'rfm', 'lifecycle', 'frequency', 'satisfaction', 'shopper_type', 'cluster', 'clv_tier', 'churn_risk'];

/** Evaluates in the background: a segment where one is given, else a classification that is asked for. */
export function EvaluateForm({ segment, onDone }: { segment?: string; onDone: (evaluationId: string) => void }) {
  const t = useLabels(evaluationLabels);
  const act = useAct();
  const [dimension, setDimension] = useState('value_tier');
  const [days, setDays] = useState('90');
  const [begun, setBegun] = useState<Operation | null>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...(segment ? { segments: [segment] } : { dimension }), days: Number(days) };
    const operation = await act.run((api, signal) => api.untyped<Operation>('post', '/v1/evaluations', { body, signal }));
    if (operation) setBegun(operation);
  };
  const done = (operation: Operation) => {
    if (operation.state === 'SUCCEEDED' && operation.result_id) onDone(operation.result_id);
  };
  return (
    <>
      <form className="card stack" onSubmit={begin}>
        <div className="grid">
          {!segment && (
            <Field label={t.dimension} hint={t.dimensionHint} error={fault(act.problem, 'dimension')}>
              {(control) => (
                <>
                  <input {...control} list="evaluated" required value={dimension} onChange={(event) => setDimension(event.target.value)} />
                  <datalist id="evaluated">
                    {SHIPPED.map((name) => (
                      <option key={name} value={name} />
                    ))}
                  </datalist>
                </>
              )}
            </Field>
          )}
          <Field label={t.days} error={fault(act.problem, 'days')}>
            {(control) => <input {...control} type="number" min={1} max={730} required value={days} onChange={(event) => setDays(event.target.value)} />}
          </Field>
        </div>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="submit" className="primary" disabled={act.busy}>
            {t.begin}
          </button>
        </div>
      </form>
      {begun && <OperationProgress key={begun.operation_id} begun={begun} title={t.evaluating} onDone={done} />}
    </>
  );
}
