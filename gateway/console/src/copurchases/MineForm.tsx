import { useState, type FormEvent } from 'react';
import type { Operation } from '../acts/operation';
import { OperationProgress } from '../acts/OperationProgress';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { coPurchaseLabels } from './labels';

/** Looks for rules in the background. */
export function MineForm({ onFound }: { onFound: (ruleSetId: string) => void }) {
  const t = useLabels(coPurchaseLabels);
  const act = useAct();
  const [item, setItem] = useState('sku');
  const [basket, setBasket] = useState('order');
  const [support, setSupport] = useState('0.01');
  const [confidence, setConfidence] = useState('0.1');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [begun, setBegun] = useState<Operation | null>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      item,
      basket,
      min_support: Number(support),
      min_confidence: Number(confidence),
      ...(from && { from }),
      ...(until && { until }),
    };
    const operation = await act.run((api, signal) => api.untyped<Operation>('post', '/v1/co-purchases:mine', { body, signal }));
    if (operation) setBegun(operation);
  };
  const done = (operation: Operation) => {
    if (operation.state === 'SUCCEEDED' && operation.result_id) onFound(operation.result_id);
  };
  return (
    <>
      <form className="card stack" onSubmit={begin}>
        <div className="grid">
          <Field label={t.item} error={fault(act.problem, 'item')}>
            {(control) => (
              <select {...control} value={item} onChange={(event) => setItem(event.target.value)}>
                <option value="sku">{t.sku}</option>
                <option value="category">{t.category}</option>
              </select>
            )}
          </Field>
          <Field label={t.basket} error={fault(act.problem, 'basket')}>
            {(control) => (
              <select {...control} value={basket} onChange={(event) => setBasket(event.target.value)}>
                <option value="order">{t.orderBasket}</option>
                <option value="customer">{t.customerBasket}</option>
              </select>
            )}
          </Field>
          <Field label={t.minSupport} hint={t.shareHint} error={fault(act.problem, 'min_support')}>
            {(control) => <input {...control} type="number" step="any" min={0} max={1} required value={support} onChange={(event) => setSupport(event.target.value)} />}
          </Field>
          <Field label={t.minConfidence} hint={t.shareHint} error={fault(act.problem, 'min_confidence')}>
            {(control) => <input {...control} type="number" step="any" min={0} max={1} required value={confidence} onChange={(event) => setConfidence(event.target.value)} />}
          </Field>
          <Field label={t.from} error={fault(act.problem, 'from')}>
            {(control) => <input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </Field>
          <Field label={t.until} error={fault(act.problem, 'until')}>
            {(control) => <input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
          </Field>
        </div>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="submit" className="primary" disabled={act.busy}>
            {t.begin}
          </button>
        </div>
      </form>
      {begun && <OperationProgress begun={begun} title={t.mining} onDone={done} />}
    </>
  );
}
