import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { StateTag } from '../acts/StateTag';
import { useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { tierLabels } from './labels';
import { PolicyForm } from './PolicyForm';
import './tiers.css';
import { Simulate } from './Simulate';
import type { TierPolicy } from './types';

/** One version of a policy: what it says, what it would have done, and whether it holds. */
export default function PolicyPage({ params }: PageProps) {
  const t = useLabels(tierLabels);
  const id = params['id']!;
  const policy = useLoad((api, signal) => api.untyped<TierPolicy>('get', `/v1/tier-policies/${encodeURIComponent(id)}`, { signal }), [id]);
  return (
    <>
      <p>
        <Link to="/tiers">← {t.back}</Link>
      </p>
      <Loaded from={policy}>{(data) => <Shown policy={data} again={policy.reload} />}</Loaded>
    </>
  );
}

function Shown({ policy, again }: { policy: TierPolicy; again: () => void }) {
  const t = useLabels(tierLabels);
  const say = useToast();
  const act = useAct();
  const [query, change] = useQuery();
  const [asking, setAsking] = useState(false);
  const activate = async () => {
    const done = await act.run((api, signal) =>
      api.untyped<TierPolicy>('post', `/v1/tier-policies/${encodeURIComponent(policy.policy_id)}:activate`, { signal }),
    );
    if (!done) return;
    setAsking(false);
    say(t.activated);
    again();
  };
  const saved = (version: TierPolicy) => {
    say(t.saved);
    navigate(`/tiers/${encodeURIComponent(version.policy_id)}?tab=simulate`);
  };
  return (
    <>
      <div className="page-head">
        <h1>
          {policy.name} {policy.version} <StateTag state={policy.state} />
        </h1>
        {policy.state !== 'in_force' && (
          <button type="button" className="primary" onClick={() => setAsking(true)}>
            {t.activate}
          </button>
        )}
      </div>
      <Tabs
        label={policy.name}
        chosen={query.get('tab') ?? 'policy'}
        onChoose={(tab) => change({ tab: tab === 'policy' ? '' : tab })}
        tabs={[
          { name: 'policy', label: t.definition, content: () => <Definition policy={policy} /> },
          { name: 'simulate', label: t.simulate, content: () => <Simulate policy={policy} /> },
          { name: 'new', label: t.newVersion, content: () => <PolicyForm policy={policy} onSaved={saved} /> },
        ]}
      />
      {asking && (
        <Confirm
          title={t.activateTitle(`${policy.name} ${policy.version}`)}
          says={t.activateSays}
          yes={t.activate}
          act={act}
          onYes={activate}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Definition({ policy }: { policy: TierPolicy }) {
  const t = useLabels(tierLabels);
  const { language } = useSpeech();
  const { number, percent, money, time } = useFormats();
  const threshold = (value: number | undefined) => (policy.scale === 'percentile' ? percent(value, 1) : number(value, 2));
  const facts: readonly (readonly [string, string])[] = [
    [t.metric, t[policy.metric]],
    [t.scale, t[policy.scale]],
    [t.window, number(policy.window_days ?? 0)],
    ...(policy.currency ? [[t.currency, policy.currency] as const] : []),
    [t.evaluation, number(policy.evaluation_days)],
    [t.stay, number(policy.minimum_stay_days ?? 0)],
    [t.grace, number(policy.grace_days ?? 0)],
    [t.oneStep, policy.one_step_down ? '✓' : '–'],
    [t.atEvaluation, policy.upgrade_at_evaluation ? '✓' : '–'],
    [t.base, policy.base_tier],
    [t.created, time(policy.created_at)],
    [t.activatedAt, time(policy.activated_at)],
  ];
  return (
    <div className="stack">
      <Table
        caption={t.tiers}
        rows={policy.tiers}
        rowKey={(rule) => rule.tier}
        columns={[
          { name: 'tier', label: t.tier, cell: (rule) => (language === 'zh' ? rule.display_name_zh : rule.display_name_en) || rule.tier },
          { name: 'entry', label: t.entry, numeric: true, cell: (rule) => threshold(rule.entry) },
          { name: 'exit', label: t.exit, numeric: true, cell: (rule) => threshold(rule.exit) },
          { name: 'cost', label: t.cost, numeric: true, wide: true, cell: (rule) => money(rule.yearly_cost) },
        ]}
      />
      <dl className="facts card">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
