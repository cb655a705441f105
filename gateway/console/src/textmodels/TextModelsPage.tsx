import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { StateTag } from '../acts/StateTag';
import { useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { Empty, Loaded, Problem } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { textModelLabels } from './labels';
import type { TextModel } from './types';

/** The models of texts: learnt from corrections, tried, put in force and back. */
export default function TextModelsPage() {
  const t = useLabels(textModelLabels);
  const say = useToast();
  const learning = useAct();
  const act = useAct();
  const [asking, setAsking] = useState<TextModel | 'rollback' | null>(null);
  const models = useLoad((api, signal) => api.untyped<{ models: readonly TextModel[] }>('get', '/v1/text-models', { signal }), []);
  const ask = (about: TextModel | 'rollback') => {
    act.clear();
    setAsking(about);
  };
  const retrain = async () => {
    const made = await learning.run((api, signal) => api.untyped<TextModel>('post', '/v1/text-models:retrain', { signal }));
    if (!made) return;
    say(t.retrained(made.version));
    models.reload();
  };
  const settle = async (done: TextModel | undefined) => {
    if (!done) return;
    setAsking(null);
    say(t.promoted);
    models.reload();
  };
  const rollBack = async () => settle(await act.run((api, signal) => api.untyped<TextModel>('post', '/v1/text-models:rollback', { signal })));
  const promote = async (model: TextModel) =>
    settle(
      await act.run((api, signal) =>
        api.untyped<TextModel>('post', `/v1/text-models/${encodeURIComponent(model.version)}:promote`, { body: { force: unproven(model) }, signal }),
      ),
    );

  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{t.intro}</p>
        </div>
        <div className="row">
          <button type="button" onClick={() => ask('rollback')}>
            {t.rollback}
          </button>
          <button type="button" className="primary" disabled={learning.busy} onClick={retrain}>
            {learning.busy ? t.retraining : t.retrain}
          </button>
        </div>
      </div>
      {learning.problem && <Problem problem={learning.problem} />}
      <Loaded from={models} empty={{ when: (data) => data.models.length === 0, show: <Empty title={t.none} /> }}>
        {(data) => <ModelTable models={data.models} onPromote={ask} />}
      </Loaded>
      {asking === 'rollback' && (
        <Confirm title={t.rollbackTitle} says={t.rollbackSays} yes={t.rollback} danger act={act} onYes={rollBack} onClose={() => setAsking(null)} />
      )}
      {asking !== null && asking !== 'rollback' && (
        <Confirm
          title={t.promoteTitle(asking.version)}
          says={unproven(asking) ? t.forceSays : t.promoteSays}
          yes={unproven(asking) ? t.force : t.promote}
          danger={unproven(asking)}
          act={act}
          onYes={() => promote(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** Whether a trial does not speak for it; the shipped model needs none. */
function unproven(model: TextModel): boolean {
  return model.trial !== undefined && !model.trial.better;
}

function ModelTable({ models, onPromote }: { models: readonly TextModel[]; onPromote: (model: TextModel) => void }) {
  const t = useLabels(textModelLabels);
  const { number, percent, time } = useFormats();
  const columns: readonly Column<TextModel>[] = [
    {
      name: 'version',
      label: t.version,
      cell: (model) => (
        <>
          <code>{model.version}</code>
          <div className="muted small">{model.trial ? `${t.base} ${model.base_version}` : t.shipped}</div>
        </>
      ),
    },
    { name: 'state', label: t.state, cell: (model) => <StateTag state={model.state} /> },
    {
      name: 'trial',
      label: t.trial,
      cell: ({ trial }) =>
        trial ? <span className={trial.better ? 'tag good' : 'tag warn'}>{trial.better ? t.better : t.notBetter}</span> : '–',
    },
    { name: 'texts', label: t.texts, numeric: true, wide: true, cell: ({ trial }) => number(trial?.texts) },
    {
      name: 'accuracy',
      label: t.accuracy,
      wide: true,
      cell: ({ trial }) => (trial ? t.against(percent(trial.accuracy, 1), percent(trial.base_accuracy, 1)) : '–'),
    },
    {
      name: 'f1',
      label: t.macroF1,
      wide: true,
      cell: ({ trial }) => (trial ? t.against(number(trial.macro_f1, 3), number(trial.base_macro_f1, 3)) : '–'),
    },
    { name: 'mended', label: t.mended, numeric: true, wide: true, cell: ({ trial }) => (trial ? `${number(trial.mended)} / ${number(trial.spoilt)}` : '–') },
    { name: 'made', label: t.made, wide: true, cell: (model) => time(model.made_at) },
    {
      name: 'actions',
      label: t.actions,
      cell: (model) =>
        model.state !== 'in_force' && (
          <button type="button" aria-label={`${t.promote}: ${model.version}`} onClick={() => onPromote(model)}>
            {t.promote}
          </button>
        ),
    },
  ];
  return <Table caption={t.title} columns={columns} rows={models} rowKey={(model) => model.version} />;
}
