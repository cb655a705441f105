import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { Notes } from '../acts/Notes';
import { StateTag } from '../acts/StateTag';
import { useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { Link } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels } from '../i18n/language';
import { Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { modelLabels } from './labels';
import { ReportView } from './ReportView';
import type { Model } from './types';

/** One model: what it is, how well it fits, and whether it is in force. */
export default function ModelPage({ params }: PageProps) {
  const t = useLabels(modelLabels);
  const id = params['id']!;
  const model = useLoad((api, signal) => api.untyped<Model>('get', `/v1/models/${encodeURIComponent(id)}`, { signal }), [id]);
  return (
    <>
      <p>
        <Link to="/models">← {t.back}</Link>
      </p>
      <Loaded from={model}>{(data) => <Shown model={data} again={model.reload} />}</Loaded>
    </>
  );
}

function Shown({ model, again }: { model: Model; again: () => void }) {
  const t = useLabels(modelLabels);
  const say = useToast();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const promote = async () => {
    const done = await act.run((api, signal) =>
      api.untyped<Model>('post', `/v1/models/${encodeURIComponent(model.model_id)}:promote`, { signal }),
    );
    if (!done) return;
    setAsking(false);
    say(t.promotedNow);
    again();
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {t[model.kind]} {model.family ?? ''}
          </h1>
          <p className="row">
            <StateTag state={model.state} />
            {!model.converged && <span className="tag bad">{t.notConverged}</span>}
            {!model.identified && <span className="tag warn">{t.notIdentified}</span>}
            <code>{model.model_id}</code>
          </p>
        </div>
        {(model.state === 'candidate' || model.state === 'retired') && (
          <button type="button" className="primary" onClick={() => setAsking(true)}>
            {t.promote}
          </button>
        )}
      </div>
      <Figures model={model} />
      {model.notes.length > 0 && (
        <section className="card">
          <h2>{t.notes}</h2>
          <Notes notes={model.notes} />
        </section>
      )}
      {model.report && <ReportView report={model.report} />}
      <div className="grid">
        <Parameters title={t.parameters} values={model.parameters} errors={model.standard_errors} />
        <Parameters title={t.spend} values={model.spend_parameters} errors={model.spend_standard_errors} />
      </div>
      {asking && (
        <Confirm title={t.promoteTitle} says={t.promoteSays} yes={t.promote} act={act} onYes={promote} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function Figures({ model }: { model: Model }) {
  const t = useLabels(modelLabels);
  const { number, percent, time, date } = useFormats();
  const { holdout, report } = model;
  const churn = report?.churn;
  const figures: readonly (readonly [string, string])[] = [
    [t.customers, number(model.customers)],
    [t.created, time(model.created_at)],
    ...(model.promoted_at ? [[t.promoted, time(model.promoted_at)] as const] : []),
    ...(model.request?.calibration_end ? [[t.calibrationEnd, date(model.request.calibration_end)] as const] : []),
    ...(model.request?.holdout_end ? [[t.holdoutEnd, date(model.request.holdout_end)] as const] : []),
    ...(holdout
      ? ([
          [t.mae, number(holdout.mae, 3)],
          [t.rmse, number(holdout.rmse, 3)],
          [t.totals, `${number(holdout.predicted_total)} / ${number(holdout.actual_total)}`],
        ] as const)
      : []),
    ...(churn
      ? ([
          [t.auc, `${number(churn.auc, 3)} ± ${number(churn.auc_standard_error, 3)}`],
          [t.brier, `${number(churn.brier, 3)} / ${number(churn.brier_of_base_rate, 3)}`],
          [t.baseRate, percent(churn.base_rate, 1)],
        ] as const)
      : []),
  ];
  return (
    <dl className="tiles">
      {figures.map(([name, value]) => (
        <div key={name} className="tile">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Parameters({ title, values, errors }: { title: string; values: Model['parameters']; errors: Model['standard_errors'] }) {
  const t = useLabels(modelLabels);
  const { number } = useFormats();
  const names = Object.keys(values);
  if (names.length === 0) return null;
  return (
    <section className="card">
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={names}
        rowKey={(name) => name}
        columns={[
          { name: 'parameter', label: t.parameter, cell: (name) => <code>{name}</code> },
          { name: 'value', label: t.value, numeric: true, cell: (name) => number(values[name], 4) },
          { name: 'error', label: t.error, numeric: true, cell: (name) => number(errors[name], 4) },
        ]}
      />
    </section>
  );
}
