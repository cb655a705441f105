import { Paged } from '../acts/Paged';
import { usePages } from '../api/hooks';
import { useQuery } from '../app/router';
import { useLabels } from '../i18n/language';
import { PageHead } from '../ui/PageHead';
import { Tabs } from '../ui/Tabs';
import { coPurchaseLabels } from './labels';
import { MineForm } from './MineForm';
import { RulesView } from './RulesView';
import type { RuleSetPage } from './types';

/** What is bought together: the rules as a graph with their table, and the form that looks for others. */
export default function CoPurchasesPage() {
  const t = useLabels(coPurchaseLabels);
  const [query, change] = useQuery();
  const sets = usePages(async (api, token, signal) => {
    const page = await api.untyped<RuleSetPage>('get', '/v1/co-purchases', { query: { page_size: 50, page_token: token }, signal });
    return { items: page.rule_sets, next: page.next_page_token };
  }, []);
  const rules = () => (
    <Paged pages={sets} none={t.none} noneHint={t.noneHint}>
      {(all) => <RulesView sets={all} />}
    </Paged>
  );
  const found = (id: string) => {
    sets.reload();
    change({ tab: '', set: id, antecedent: '', consequent: '' });
  };
  return (
    <>
      <PageHead title={t.title} says={t.intro} />
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'rules'}
        onChoose={(tab) => change({ tab: tab === 'rules' ? '' : tab })}
        tabs={[
          { name: 'rules', label: t.rules, content: rules },
          { name: 'mine', label: t.mine, content: () => <MineForm onFound={found} /> },
        ]}
      />
    </>
  );
}
