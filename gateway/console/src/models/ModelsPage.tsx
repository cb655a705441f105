import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { Paged } from '../acts/Paged';
import { StateTag } from '../acts/StateTag';
import { useAct } from '../acts/useAct';
import { usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Table, type Column } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { FitForm } from './FitForm';
import { modelLabels } from './labels';
import type { Model, ModelPage } from './types';

/** All models, and the form that fits another. */
export default function ModelsPage() {
  const t = useLabels(modelLabels);
  const say = useToast();
  const [query, change] = useQuery();
  const [turning, setTurning] = useState<Model['kind'] | null>(null);
  const act = useAct();
  const kind = query.get('kind') ?? '';
  const pages = usePages(
    async (api, token, signal) => {
      const page = await api.untyped<ModelPage>('get', '/v1/models', { query: { kind, page_size: 50, page_token: token }, signal });
      return { items: page.models, next: page.next_page_token };
    },
    [kind],
  );
  const rollBack = async () => {
    const done = await act.run((api, signal) => api.untyped<Model>('post', '/v1/models:rollback', { body: { kind: turning }, signal }));
    if (!done) return;
    setTurning(null);
    say(t.promotedNow);
    pages.reload();
  };
  const inForce = pages.items.filter((model) => model.state === 'in_force');

  const list = () => (
    <div className="stack">
      <div className="filters">
        <Field label={t.kind}>
          {(control) => (
            <select {...control} value={kind} onChange={(event) => change({ kind: event.target.value })}>
              <option value="">{t.anyKind}</option>
              <option value="clv">{t.clv}</option>
              <option value="churn">{t.churn}</option>
            </select>
          )}
        </Field>
        {inForce.map((model) => (
          <button key={model.kind} type="button" onClick={() => setTurning(model.kind)}>
            {t[model.kind]}: {t.rollback}
          </button>
        ))}
      </div>
      <Paged pages={pages} none={t.none} noneHint={t.noneHint}>
        {(models) => <ModelTable models={models} />}
      </Paged>
    </div>
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
          { name: 'fit', label: t.fit, content: () => <FitForm onFitted={pages.reload} /> },
        ]}
      />
      {turning && (
        <Confirm title={t.rollbackTitle} says={t.rollbackSays} yes={t.rollback} danger act={act} onYes={rollBack} onClose={() => setTurning(null)} />
      )}
    </>
  );
}

function ModelTable({ models }: { models: readonly Model[] }) {
  const t = useLabels(modelLabels);
  const formats = useFormats();
  const columns: readonly Column<Model>[] = [
    {
      name: 'model',
      label: t.model,
      cell: (model) => (
        <>
          <Link to={`/models/${encodeURIComponent(model.model_id)}`}>
            {t[model.kind]} {model.family ?? ''}
          </Link>
          <div className="muted small">{model.model_id}</div>
        </>
      ),
    },
    { name: 'state', label: t.state, cell: (model) => <StateTag state={model.state} /> },
    { name: 'customers', label: t.customers, numeric: true, wide: true, cell: (model) => formats.number(model.customers) },
    { name: 'created', label: t.created, cell: (model) => formats.time(model.created_at) },
    { name: 'promoted', label: t.promoted, wide: true, cell: (model) => formats.time(model.promoted_at) },
  ];
  return <Table caption={t.title} columns={columns} rows={models} rowKey={(model) => model.model_id} />;
}
