import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { clusterLabels } from './labels';
import type { Cluster, Clustering } from './types';

/** Gives a cluster a name by hand. */
export function RenameDialog({
  clusteringId,
  cluster,
  onNamed,
  onClose,
}: {
  clusteringId: string;
  cluster: Cluster;
  onNamed: () => void;
  onClose: () => void;
}) {
  const t = useLabels(clusterLabels);
  const act = useAct();
  const [name, setName] = useState(cluster.name);
  const [nameEn, setNameEn] = useState(cluster.display_name_en ?? '');
  const [nameZh, setNameZh] = useState(cluster.display_name_zh ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name, display_name_en: nameEn, display_name_zh: nameZh };
    const done = await act.run((api, signal) =>
      api.untyped<Clustering>('patch', `/v1/clusters/${encodeURIComponent(clusteringId)}/clusters/${cluster.place}`, { body, signal }),
    );
    if (done) onNamed();
  };
  return (
    <Dialog title={t.renameTitle(cluster.name)} onClose={onClose}>
      <form className="stack" onSubmit={save}>
        <Field label={t.name} hint={t.nameHint} error={fault(act.problem, 'name')}>
          {(control) => <input {...control} required value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t.nameEn} error={fault(act.problem, 'display_name_en')}>
          {(control) => <input {...control} lang="en" value={nameEn} onChange={(event) => setNameEn(event.target.value)} />}
        </Field>
        <Field label={t.nameZh} error={fault(act.problem, 'display_name_zh')}>
          {(control) => <input {...control} lang="zh-Hans" value={nameZh} onChange={(event) => setNameZh(event.target.value)} />}
        </Field>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="submit" className="primary" disabled={act.busy}>
            {t.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
