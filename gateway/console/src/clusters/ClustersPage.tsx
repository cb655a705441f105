import { useState, type FormEvent } from 'react';
import type { Operation } from '../acts/operation';
import { OperationProgress } from '../acts/OperationProgress';
import { Paged } from '../acts/Paged';
import { StateTag } from '../acts/StateTag';
import { fault, useAct } from '../acts/useAct';
import { usePages } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { clusterLabels } from './labels';
import type { Clustering, ClusteringPage } from './types';

/** All clusterings, and the form that finds another. */
export default function ClustersPage() {
  const t = useLabels(clusterLabels);
  const [query, change] = useQuery();
  const pages = usePages(async (api, token, signal) => {
    const page = await api.untyped<ClusteringPage>('get', '/v1/clusters', { query: { page_size: 50, page_token: token }, signal });
    return { items: page.clusterings, next: page.next_page_token };
  }, []);
  const list = () => (
    <Paged pages={pages} none={t.none} noneHint={t.noneHint}>
      {(items) => <ClusteringTable clusterings={items} />}
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
          { name: 'find', label: t.find, content: () => <FindForm onFound={pages.reload} /> },
        ]}
      />
    </>
  );
}

function ClusteringTable({ clusterings }: { clusterings: readonly Clustering[] }) {
  const t = useLabels(clusterLabels);
  const { number, time } = useFormats();
  return (
    <Table
      caption={t.title}
      rows={clusterings}
      rowKey={(one) => one.clustering_id}
      columns={[
        { name: 'found', label: t.found, cell: (one) => <Link to={`/clusters/${encodeURIComponent(one.clustering_id)}`}>{time(one.created_at)}</Link> },
        { name: 'state', label: t.state, cell: (one) => <StateTag state={one.state} /> },
        { name: 'method', label: t.method, wide: true, cell: (one) => methodOf(one, t) },
        { name: 'customers', label: t.customers, numeric: true, wide: true, cell: (one) => number(one.customers) },
        { name: 'silhouette', label: t.silhouette, numeric: true, cell: (one) => number(one.silhouette, 3) },
        { name: 'stability', label: t.stability, numeric: true, wide: true, cell: (one) => number(one.stability, 3) },
      ]}
    />
  );
}

function methodOf(one: Clustering, t: { k_means: string; gaussian_mixture: string }): string {
  return one.request?.method === 'gaussian_mixture' ? t.gaussian_mixture : t.k_means;
}

function FindForm({ onFound }: { onFound: () => void }) {
  const t = useLabels(clusterLabels);
  const act = useAct();
  const [method, setMethod] = useState('k_means');
  const [k, setK] = useState('');
  const [features, setFeatures] = useState('');
  const [begun, setBegun] = useState<Operation | null>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const names = features.split(/[,，\s]+/).filter((name) => name !== '');
    const body = { method, ...(k && { k: Number(k) }), ...(names.length > 0 && { features: names }) };
    const operation = await act.run((api, signal) => api.untyped<Operation>('post', '/v1/clusters:fit', { body, signal }));
    if (operation) setBegun(operation);
  };
  const done = (operation: Operation) => {
    onFound();
    if (operation.state === 'SUCCEEDED' && operation.result_id) navigate(`/clusters/${encodeURIComponent(operation.result_id)}`);
  };
  return (
    <>
      <form className="card stack" onSubmit={begin}>
        <div className="grid">
          <Field label={t.method} error={fault(act.problem, 'method')}>
            {(control) => (
              <select {...control} value={method} onChange={(event) => setMethod(event.target.value)}>
                <option value="k_means">{t.k_means}</option>
                <option value="gaussian_mixture">{t.gaussian_mixture}</option>
              </select>
            )}
          </Field>
          <Field label={t.k} hint={t.kHint} error={fault(act.problem, 'k')}>
            {(control) => <input {...control} type="number" min={2} max={20} value={k} onChange={(event) => setK(event.target.value)} />}
          </Field>
          <Field label={t.features} hint={t.featuresHint} error={fault(act.problem, 'features')}>
            {(control) => <input {...control} value={features} onChange={(event) => setFeatures(event.target.value)} />}
          </Field>
        </div>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="submit" className="primary" disabled={act.busy}>
            {t.begin}
          </button>
        </div>
      </form>
      {begun && <OperationProgress begun={begun} title={t.finding} onDone={done} />}
    </>
  );
}
