import { Paged } from '../acts/Paged';
import { usePages } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { PageHead } from '../ui/PageHead';
import { Table } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { EvaluateForm } from './EvaluateForm';
import { subject, type Evaluation } from './evaluation';
import { evaluationLabels } from './labels';
import { Advice } from './ResultView';

/** All evaluations, and the form that begins another. */
export default function EvaluationsPage() {
  const t = useLabels(evaluationLabels);
  const [query, change] = useQuery();
  const pages = usePages<Evaluation>(async (api, token, signal) => {
    const page = await api.get('/v1/evaluations', { query: { page_size: '50', page_token: token ?? '' }, signal });
    return { items: page.evaluations ?? [], next: page.next_page_token };
  }, []);
  const list = () => (
    <Paged pages={pages} none={t.none} noneHint={t.noneHint}>
      {(items) => <Evaluations evaluations={items} />}
    </Paged>
  );
  return (
    <>
      <PageHead title={t.title} says={t.intro} />
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'all'}
        onChoose={(tab) => change({ tab: tab === 'all' ? '' : tab })}
        tabs={[
          { name: 'all', label: t.all, content: list },
          { name: 'new', label: t.begin, content: () => <EvaluateForm onDone={(id) => navigate(`/evaluations/${encodeURIComponent(id)}`)} /> },
        ]}
      />
    </>
  );
}

function Evaluations({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const t = useLabels(evaluationLabels);
  const formats = useFormats();
  return (
    <Table
      caption={t.title}
      rows={evaluations}
      rowKey={(one) => one.evaluation_id ?? ''}
      columns={[
        { name: 'when', label: t.when, cell: (one) => <Link to={`/evaluations/${encodeURIComponent(one.evaluation_id ?? '')}`}>{formats.time(one.created_at)}</Link> },
        { name: 'what', label: t.what, cell: subject },
        { name: 'customers', label: t.customers, numeric: true, wide: true, cell: (one) => formats.number(one.customers) },
        { name: 'stability', label: t.stability, numeric: true, wide: true, cell: (one) => formats.number(one.stability, 3) },
        { name: 'advice', label: t.advice, cell: (one) => <Advice verdict={one.verdict} /> },
      ]}
    />
  );
}
