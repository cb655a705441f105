import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { draftOf, NO_TIER, policyOf, type Draft, type DraftTier } from './draft';
import { tierLabels } from './labels';
import type { TierPolicy } from './types';

type Text = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft];
const MOST_TIERS = 10;

/** Defines a policy, or the next version of one; it is a draft until it is put in force. */
export function PolicyForm({ policy, onSaved }: { policy?: TierPolicy; onSaved: (policy: TierPolicy) => void }) {
  const t = useLabels(tierLabels);
  const act = useAct();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const setTier = (place: number, changes: Partial<DraftTier>) =>
    set({ tiers: draft.tiers.map((tier, at) => (at === place ? { ...tier, ...changes } : tier)) });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await act.run((api, signal) => api.untyped<TierPolicy>('post', '/v1/tier-policies', { body: policyOf(draft), signal }));
    if (saved) onSaved(saved);
  };
  const input = (label: string, field: Text, sent: string, number: boolean, hint?: string) => (
    <Field label={label} hint={hint} error={fault(act.problem, sent)}>
      {(control) => (
        <input
          {...control}
          inputMode={number ? 'decimal' : undefined}
          value={draft[field]}
          onChange={(event) => set({ [field]: event.target.value } as Partial<Draft>)}
        />
      )}
    </Field>
  );

  return (
    <form className="card stack" onSubmit={save}>
      <div className="grid">
        {input(t.name, 'name', 'name', false, t.nameHint)}
        <Field label={t.metric} error={fault(act.problem, 'metric')}>
          {(control) => (
            <select {...control} value={draft.metric} onChange={(event) => set({ metric: event.target.value as Draft['metric'] })}>
              {(['net_revenue', 'orders', 'points'] as const).map((metric) => (
                <option key={metric} value={metric}>
                  {t[metric]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.scale} error={fault(act.problem, 'scale')}>
          {(control) => (
            <select {...control} value={draft.scale} onChange={(event) => set({ scale: event.target.value as Draft['scale'] })}>
              <option value="absolute">{t.absolute}</option>
              <option value="percentile">{t.percentile}</option>
            </select>
          )}
        </Field>
        {draft.metric === 'points' && input(t.perUnit, 'perUnit', 'points_per_unit', true)}
        {draft.metric === 'points' && input(t.perOrder, 'perOrder', 'points_per_order', true)}
        {input(t.currency, 'currency', 'currency', false)}
        {input(t.window, 'window', 'window_days', true, t.windowHint)}
        {input(t.evaluation, 'evaluation', 'evaluation_days', true)}
        {input(t.stay, 'stay', 'minimum_stay_days', true)}
        {input(t.grace, 'grace', 'grace_days', true)}
        {input(t.base, 'base', 'base_tier', false)}
      </div>
      <div className="row">
        <label className="row">
          <input type="checkbox" checked={draft.oneStep} onChange={(event) => set({ oneStep: event.target.checked })} />
          {t.oneStep}
        </label>
        <label className="row">
          <input type="checkbox" checked={draft.atEvaluation} onChange={(event) => set({ atEvaluation: event.target.checked })} />
          {t.atEvaluation}
        </label>
      </div>
      <h2>{t.tiers}</h2>
      {draft.tiers.map((tier, place) => (
        <fieldset key={place} className="card">
          <legend className="hidden">{tier.tier || t.tier}</legend>
          <div className="filters">
            {(
              [
                ['tier', t.tier, 'tier'],
                ['entry', t.entry, 'entry'],
                ['exit', t.exit, 'exit'],
                ['cost', t.cost, 'yearly_cost'],
              ] as const
            ).map(([field, label, sent]) => (
              <Field key={field} label={label} error={fault(act.problem, `tiers[${place}].${sent}`, `tiers[${place}].${sent}.amount`)}>
                {(control) => (
                  <input
                    {...control}
                    size={10}
                    inputMode={field === 'tier' ? undefined : 'decimal'}
                    value={tier[field]}
                    onChange={(event) => setTier(place, { [field]: event.target.value })}
                  />
                )}
              </Field>
            ))}
            {draft.tiers.length > 2 && (
              <button type="button" onClick={() => set({ tiers: draft.tiers.filter((_, at) => at !== place) })}>
                {t.drop(tier.tier)}
              </button>
            )}
          </div>
        </fieldset>
      ))}
      {act.problem && <Problem problem={act.problem} />}
      <div className="row end">
        {draft.tiers.length < MOST_TIERS && (
          <button type="button" onClick={() => set({ tiers: [...draft.tiers, NO_TIER] })}>
            {t.add}
          </button>
        )}
        <button type="submit" className="primary" disabled={act.busy}>
          {t.save}
        </button>
      </div>
    </form>
  );
}
