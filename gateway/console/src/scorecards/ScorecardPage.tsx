import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { StateTag } from '../acts/StateTag';
import { useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import type { PageProps } from '../app/routes';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Loaded } from '../ui/States';
import { Table } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { Backtesting } from './Backtesting';
import { pointsOf, sourceOf } from './definition';
import { scorecardLabels } from './labels';
import { ScorecardEditor } from './ScorecardEditor';
import { Warnings } from './TrialView';
import type { Scorecard } from './types';

/** One version of a scorecard: what it says, how it would have told, and whether it holds. */
export default function ScorecardPage({ params }: PageProps) {
  const t = useLabels(scorecardLabels);
  const id = params['id']!;
  const scorecard = useLoad((api, signal) => api.untyped<Scorecard>('get', `/v1/scorecards/${encodeURIComponent(id)}`, { signal }), [id]);
  return (
    <>
      <p>
        <Link to="/scorecards">← {t.back}</Link>
      </p>
      <Loaded from={scorecard}>{(data) => <Shown scorecard={data} again={scorecard.reload} />}</Loaded>
    </>
  );
}

function Shown({ scorecard, again }: { scorecard: Scorecard; again: () => void }) {
  const t = useLabels(scorecardLabels);
  const { language } = useSpeech();
  const say = useToast();
  const act = useAct();
  const [query, change] = useQuery();
  const [asking, setAsking] = useState(false);
  const holds = scorecard.state === 'in_force';
  const called = `${scorecard.name} ${scorecard.version}`;
  const turn = async () => {
    const path = `/v1/scorecards/${encodeURIComponent(scorecard.name)}:${holds ? 'retire' : 'activate'}`;
    const done = await act.run((api, signal) =>
      api.untyped<Scorecard>('post', path, { ...(!holds && { body: { version: scorecard.version } }), signal }),
    );
    if (!done) return;
    setAsking(false);
    say(holds ? t.retired : t.activated);
    again();
  };
  const saved = (version: Scorecard) => {
    say(t.saved);
    navigate(`/scorecards/${encodeURIComponent(version.scorecard_id)}`);
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {called} <StateTag state={scorecard.state} />
          </h1>
          <p className="muted">{language === 'zh' ? scorecard.display_name_zh : scorecard.display_name_en}</p>
        </div>
        <button type="button" className={holds ? 'danger' : 'primary'} onClick={() => setAsking(true)}>
          {holds ? t.retire : t.activate}
        </button>
      </div>
      <Tabs
        label={called}
        chosen={query.get('tab') ?? 'definition'}
        onChoose={(tab) => change({ tab: tab === 'definition' ? '' : tab })}
        tabs={[
          { name: 'definition', label: t.definition, content: () => <Definition scorecard={scorecard} /> },
          { name: 'backtest', label: t.backtest, content: () => <Backtesting scorecard={scorecard} /> },
          { name: 'edit', label: t.edit, content: () => <ScorecardEditor scorecard={scorecard} onSaved={saved} /> },
        ]}
      />
      {asking && (
        <Confirm
          title={holds ? t.retireTitle(called) : t.activateTitle(called)}
          says={holds ? t.retireSays : t.activateSays}
          yes={holds ? t.retire : t.activate}
          danger={holds}
          act={act}
          onYes={turn}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Definition({ scorecard }: { scorecard: Scorecard }) {
  const t = useLabels(scorecardLabels);
  const { language } = useSpeech();
  const { number } = useFormats();
  return (
    <div className="stack">
      <Warnings warnings={scorecard.warnings} />
      <p>
        {t.base}: <strong>{number(scorecard.base ?? 0, 4)}</strong>
      </p>
      <Table
        caption={t.indicators}
        rows={scorecard.indicators}
        rowKey={(one) => one.name}
        columns={[
          {
            name: 'indicator',
            label: t.indicator,
            cell: (one) => (
              <>
                <code>{one.name}</code>
                <div className="muted small">{language === 'zh' ? one.display_name_zh : one.display_name_en}</div>
              </>
            ),
          },
          { name: 'value', label: t.value, cell: (one) => <code>{sourceOf(one)}</code> },
          { name: 'points', label: t.points, wide: true, cell: (one) => <code>{pointsOf(one)}</code> },
          { name: 'weight', label: t.weight, numeric: true, cell: (one) => number(one.weight ?? 1, 4) },
        ]}
      />
      {scorecard.bands.length > 0 && (
        <Table
          caption={t.bands}
          rows={scorecard.bands}
          rowKey={(band) => band.label}
          columns={[
            { name: 'band', label: t.band, cell: (band) => (language === 'zh' ? band.display_name_zh : band.display_name_en) || band.label },
            { name: 'from', label: t.from, numeric: true, cell: (band) => number(band.from, 4) },
          ]}
        />
      )}
    </div>
  );
}
