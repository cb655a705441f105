import { Paged } from '../acts/Paged';
import { StateTag } from '../acts/StateTag';
import { usePages } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Table, type Column } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { tierLabels } from './labels';
import { PolicyForm } from './PolicyForm';
import './tiers.css';
import type { PolicyPage, TierPolicy } from './types';

/** All tier policies, and the form for a new one. */
export default function TiersPage() {
  const t = useLabels(tierLabels);
  const say = useToast();
  const [query, change] = useQuery();
  const pages = usePages(async (api, token, signal) => {
    const page = await api.untyped<PolicyPage>('get', '/v1/tier-policies', { query: { page_size: 50, page_token: token }, signal });
    return { items: page.policies, next: page.next_page_token };
  }, []);
  const list = () => (
    <Paged pages={pages} none={t.none} noneHint={t.noneHint}>
      {(items) => <PolicyTable policies={items} />}
    </Paged>
  );
  const saved = (policy: TierPolicy) => {
    say(t.saved);
    navigate(`/tiers/${encodeURIComponent(policy.policy_id)}?tab=simulate`);
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{t.intro}</p>
        </div>
      </div>
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'all'}
        onChoose={(tab) => change({ tab: tab === 'all' ? '' : tab })}
        tabs={[
          { name: 'all', label: t.all, content: list },
          { name: 'new', label: t.create, content: () => <PolicyForm onSaved={saved} /> },
        ]}
      />
    </>
  );
}

function PolicyTable({ policies }: { policies: readonly TierPolicy[] }) {
  const t = useLabels(tierLabels);
  const formats = useFormats();
  const columns: readonly Column<TierPolicy>[] = [
    {
      name: 'policy',
      label: t.policy,
      cell: (policy) => (
        <Link to={`/tiers/${encodeURIComponent(policy.policy_id)}`}>
          {policy.name} {policy.version}
        </Link>
      ),
    },
    { name: 'state', label: t.state, cell: (policy) => <StateTag state={policy.state} /> },
    { name: 'metric', label: t.metric, wide: true, cell: (policy) => t[policy.metric] },
    { name: 'tiers', label: t.tiers, wide: true, cell: (policy) => [...policy.tiers.map((rule) => rule.tier), policy.base_tier].join(' › ') },
    { name: 'created', label: t.created, cell: (policy) => formats.time(policy.created_at) },
  ];
  return <Table caption={t.title} columns={columns} rows={policies} rowKey={(policy) => policy.policy_id} />;
}
