import { useState, type CSSProperties } from 'react';
import { Confirm } from '../acts/Confirm';
import { Notes } from '../acts/Notes';
import { StateTag } from '../acts/StateTag';
import { useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { Link } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { clusterLabels } from './labels';
import { profile, rounded, tint } from './profile';
import { RenameDialog } from './RenameDialog';
import type { Cluster, Clustering } from './types';
import './clusters.css';

/** One clustering: its clusters side by side, their names, and whether it is in force. */
export default function ClusteringPage({ params }: PageProps) {
  const t = useLabels(clusterLabels);
  const id = params['id']!;
  const clustering = useLoad((api, signal) => api.untyped<Clustering>('get', `/v1/clusters/${encodeURIComponent(id)}`, { signal }), [id]);
  return (
    <>
      <p>
        <Link to="/clusters">← {t.back}</Link>
      </p>
      <Loaded from={clustering}>{(data) => <Shown clustering={data} again={clustering.reload} />}</Loaded>
    </>
  );
}

function Shown({ clustering, again }: { clustering: Clustering; again: () => void }) {
  const t = useLabels(clusterLabels);
  const { number, time } = useFormats();
  const say = useToast();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const [naming, setNaming] = useState<Cluster | null>(null);
  const promote = async () => {
    const done = await act.run((api, signal) =>
      api.untyped<Clustering>('post', `/v1/clusters/${encodeURIComponent(clustering.clustering_id)}:promote`, { signal }),
    );
    if (!done) return;
    setAsking(false);
    say(t.promoted);
    again();
  };
  const figures: readonly (readonly [string, string])[] = [
    [t.customers, number(clustering.customers)],
    [t.silhouette, number(clustering.silhouette, 3)],
    [t.stability, number(clustering.stability, 3)],
    ...(clustering.drift ? [[t.drift, number(clustering.drift.share_psi, 3)] as const] : []),
  ];
  return (
    <>
      <div className="page-head">
        <h1>
          {t.title}, {time(clustering.created_at)} <StateTag state={clustering.state} />
        </h1>
        {(clustering.state === 'candidate' || clustering.state === 'retired') && (
          <button type="button" className="primary" onClick={() => setAsking(true)}>
            {t.promote}
          </button>
        )}
      </div>
      {clustering.drift?.warning && <p className="tag warn">{t.driftWarning}</p>}
      <dl className="tiles">
        {figures.map(([name, value]) => (
          <div key={name} className="tile">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {clustering.clusters.length > 0 && <Profiles clusters={clustering.clusters} onName={setNaming} />}
      <div className="grid">
        {clustering.notes.length > 0 && (
          <section className="card">
            <h2>{t.notes}</h2>
            <Notes notes={clustering.notes} />
          </section>
        )}
        {clustering.candidates.length > 0 && (
          <section className="card">
            <h2>{t.candidates}</h2>
            <Table
              caption={t.candidates}
              rows={clustering.candidates}
              rowKey={(one) => String(one.k)}
              columns={[
                { name: 'k', label: t.k, numeric: true, cell: (one) => one.k },
                { name: 'silhouette', label: t.silhouette, numeric: true, cell: (one) => number(one.silhouette, 3) },
                { name: 'bic', label: 'BIC', numeric: true, cell: (one) => number(one.bic, 0) },
              ]}
            />
          </section>
        )}
      </div>
      {naming && (
        <RenameDialog
          clusteringId={clustering.clustering_id}
          cluster={naming}
          onClose={() => setNaming(null)}
          onNamed={() => {
            setNaming(null);
            say(t.renamed);
            again();
          }}
        />
      )}
      {asking && <Confirm title={t.promoteTitle} says={t.promoteSays} yes={t.promote} act={act} onYes={promote} onClose={() => setAsking(false)} />}
    </>
  );
}

function Profiles({ clusters, onName }: { clusters: readonly Cluster[]; onName: (cluster: Cluster) => void }) {
  const t = useLabels(clusterLabels);
  const { language } = useSpeech();
  const { number, percent } = useFormats();
  const signed = (deviation: number | undefined) => (rounded(deviation) > 0 ? '+' : '') + number(rounded(deviation), 2);
  const called = (cluster: Cluster) => (language === 'zh' ? cluster.display_name_zh : cluster.display_name_en) || cluster.name;
  return (
    <section className="card stack">
      <h2>{t.profile}</h2>
      <p className="muted small">{t.profileHint}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t.profile}>
        <table>
          <caption className="hidden">{t.profile}</caption>
          <thead>
            <tr>
              <th scope="col">{t.feature}</th>
              {clusters.map((cluster) => (
                <th key={cluster.place} scope="col" className="cluster">
                  <span>{called(cluster)}</span>
                  <span className="small">
                    <code>{cluster.name}</code> · {number(cluster.customers)} · {percent(cluster.share, 1)}
                  </span>
                  <button type="button" onClick={() => onName(cluster)} aria-label={`${t.rename}: ${called(cluster)}`}>
                    {t.rename}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {profile(clusters).map((row) => (
              <tr key={row.feature}>
                <th scope="row">
                  <code>{row.feature}</code>
                </th>
                {row.cells.map((cell, place) => (
                  <td
                    key={clusters[place]!.place}
                    className={(cell.deviation ?? 0) < 0 ? 'below' : 'above'}
                    style={{ '--tint': tint(cell.deviation) } as CSSProperties}
                  >
                    {number(cell.mean, 2)}{' '}
                    <span className="small">
                      ({signed(cell.deviation)})
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
