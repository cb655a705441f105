import { useEffect, useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { useAct } from '../acts/useAct';
import { useChanges, useLoad, useThrottled } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { uiLabels } from '../ui/labels';
import { Loaded } from '../ui/States';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { EvaluationView } from './EvaluationView';
import { segmentLabels } from './labels';
import { MembersView } from './MembersView';
import { SegmentForm } from './SegmentForm';
import type { Segment } from './types';

const LOOK_AGAIN_MS = 2_000;

/** One segment: its members, live, and its definition. */
export default function SegmentPage({ params }: PageProps) {
  const t = useLabels(segmentLabels);
  const name = params['name']!;
  const [turn, setTurn] = useState(0);
  const segment = useLoad((api, signal) => api.untyped<Segment>('get', `/v1/segments/${encodeURIComponent(name)}`, { signal }), [name, turn]);
  const again = () => setTurn((before) => before + 1);
  const connected = useChanges({ dimension: `segment:${name}` }, useThrottled(again, LOOK_AGAIN_MS));
  const unfinished = (segment.data?.evaluated ?? 1) < 1;
  useEffect(() => {
    if (!unfinished) return;
    const timer = setTimeout(again, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [unfinished, segment.data]);

  return (
    <>
      <p>
        <Link to="/segments">← {t.back}</Link>
      </p>
      <Loaded from={segment}>{(data) => <Shown segment={data} connected={connected} again={again} />}</Loaded>
    </>
  );
}

function Shown({ segment, connected, again }: { segment: Segment; connected: boolean; again: () => void }) {
  const t = useLabels(segmentLabels);
  const ui = useLabels(uiLabels);
  const { language } = useSpeech();
  const formats = useFormats();
  const say = useToast();
  const [query, change] = useQuery();
  const [asking, setAsking] = useState(false);
  const removing = useAct();
  const remove = async () => {
    const gone = await removing.run(async (api, signal) => {
      await api.untyped('delete', `/v1/segments/${encodeURIComponent(segment.name)}`, { signal });
      return true;
    });
    if (!gone) return;
    say(t.removed(segment.name));
    navigate('/segments');
  };
  const said = language === 'zh' ? segment.display_name_zh : segment.display_name_en;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{said || segment.name}</h1>
          {segment.expression && <code lang="en">{segment.expression}</code>}
          {segment.description && <p className="muted">{segment.description}</p>}
        </div>
        <div className="row">
          <span className={connected ? 'live on' : 'live'}>{connected ? ui.live : ui.notLive}</span>
          <button type="button" className="danger" onClick={() => setAsking(true)}>
            {t.remove}
          </button>
        </div>
      </div>
      <dl className="tiles">
        <div className="tile">
          <dt>{t.members}</dt>
          <dd>{formats.number(segment.members)}</dd>
        </div>
        <div className="tile">
          <dt>{t.evaluated}</dt>
          <dd>{formats.percent(segment.evaluated)}</dd>
        </div>
        <div className="tile">
          <dt>{t.version}</dt>
          <dd>{segment.version}</dd>
        </div>
        <div className="tile">
          <dt>{t.updated}</dt>
          <dd className="small">{formats.time(segment.updated_at)}</dd>
        </div>
      </dl>
      <Tabs
        label={segment.name}
        chosen={query.get('tab') ?? 'members'}
        onChoose={(tab) => change({ tab: tab === 'members' ? '' : tab })}
        tabs={[
          { name: 'members', label: t.members, content: () => <MembersView segment={segment} onChanged={again} /> },
          { name: 'evaluation', label: t.evaluation, content: () => <EvaluationView segment={segment} /> },
          {
            name: 'definition',
            label: t.definition,
            content: () => (
              <Definition
                segment={segment}
                onReload={again}
                onSaved={(saved) => {
                  say(t.saved(saved.name));
                  again();
                }}
              />
            ),
          },
        ]}
      />
      {asking && (
        <Confirm title={t.removeTitle(segment.name)} says={t.removeSays} yes={t.remove} danger act={removing} onYes={remove} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

/** The form begins anew with a newer version only when it is asked for: what is being typed stays. */
function Definition({ segment, onSaved, onReload }: { segment: Segment; onSaved: (segment: Segment) => void; onReload: () => void }) {
  const [base, setBase] = useState(segment);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || segment.etag === base.etag) return;
    setBase(segment);
    setWanted(false);
  }, [wanted, segment, base.etag]);
  return (
    <SegmentForm
      key={base.etag}
      segment={base}
      onSaved={(saved) => {
        setBase(saved);
        onSaved(saved);
      }}
      onReload={() => {
        setWanted(true);
        onReload();
      }}
    />
  );
}
