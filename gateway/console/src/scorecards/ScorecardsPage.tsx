import { Paged } from '../acts/Paged';
import { StateTag } from '../acts/StateTag';
import { usePages } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Table, type Column } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { scorecardLabels } from './labels';
import { ScorecardEditor } from './ScorecardEditor';
import type { Scorecard, ScorecardPage } from './types';

/** All scorecards: the latest of each and the one in force; and the editor for a new one. */
export default function ScorecardsPage() {
  const t = useLabels(scorecardLabels);
  const say = useToast();
  const [query, change] = useQuery();
  const pages = usePages(async (api, token, signal) => {
    const page = await api.untyped<ScorecardPage>('get', '/v1/scorecards', { query: { page_size: 50, page_token: token }, signal });
    return { items: page.scorecards, next: page.next_page_token };
  }, []);
  const list = () => (
    <Paged pages={pages} none={t.none} noneHint={t.noneHint}>
      {(items) => <ScorecardTable scorecards={items} />}
    </Paged>
  );
  const saved = (scorecard: Scorecard) => {
    say(t.saved);
    navigate(`/scorecards/${encodeURIComponent(scorecard.scorecard_id)}`);
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{t.intro}</p>
        </div>
      </div>
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'all'}
        onChoose={(tab) => change({ tab: tab === 'all' ? '' : tab })}
        tabs={[
          { name: 'all', label: t.all, content: list },
          { name: 'new', label: t.create, content: () => <ScorecardEditor onSaved={saved} /> },
        ]}
      />
    </>
  );
}

function ScorecardTable({ scorecards }: { scorecards: readonly Scorecard[] }) {
  const t = useLabels(scorecardLabels);
  const { language } = useSpeech();
  const formats = useFormats();
  const columns: readonly Column<Scorecard>[] = [
    {
      name: 'name',
      label: t.name,
      cell: (one) => (
        <>
          <Link to={`/scorecards/${encodeURIComponent(one.scorecard_id)}`}>
            {one.name} {one.version}
          </Link>
          <div className="muted small">{language === 'zh' ? one.display_name_zh : one.display_name_en}</div>
        </>
      ),
    },
    { name: 'state', label: t.state, cell: (one) => <StateTag state={one.state} /> },
    { name: 'indicators', label: t.indicators, numeric: true, wide: true, cell: (one) => formats.number(one.indicators.length) },
    { name: 'bands', label: t.bands, wide: true, cell: (one) => one.bands.map((band) => band.label).join(' › ') },
    { name: 'created', label: t.created, cell: (one) => formats.time(one.created_at) },
  ];
  return <Table caption={t.title} columns={columns} rows={scorecards} rowKey={(one) => one.scorecard_id} />;
}
