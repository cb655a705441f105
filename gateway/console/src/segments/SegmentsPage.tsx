import { More } from '../acts/More';
import { usePages } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { PageHead } from '../ui/PageHead';
import { Empty, Problem, Waiting } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { segmentLabels } from './labels';
import { OverlapView } from './OverlapView';
import { SegmentForm } from './SegmentForm';
import type { Segment, SegmentPage } from './types';

/** All segments, how they overlap, and the form for a new one. */
export default function SegmentsPage() {
  const t = useLabels(segmentLabels);
  const say = useToast();
  const [query, change] = useQuery();
  const pages = usePages(async (api, token, signal) => {
    const page = await api.untyped<SegmentPage>('get', '/v1/segments', { query: { page_size: 100, page_token: token }, signal });
    return { items: page.segments, next: page.next_page_token };
  }, []);
  const saved = (segment: Segment) => {
    say(t.saved(segment.name));
    navigate(`/segments/${encodeURIComponent(segment.name)}`);
  };
  const created = () => change({ tab: 'new' });

  return (
    <>
      <PageHead title={t.title} says={t.intro} />
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'all'}
        onChoose={(tab) => change({ tab: tab === 'all' ? '' : tab })}
        tabs={[
          {
            name: 'all',
            label: t.all,
            content: () =>
              pages.items.length === 0 ? (
                pages.error ? (
                  <Problem problem={pages.error} retry={pages.reload} />
                ) : pages.loading ? (
                  <Waiting />
                ) : (
                  <Empty title={t.none} hint={t.noneHint}>
                    <button type="button" className="primary" onClick={created}>
                      {t.create}
                    </button>
                  </Empty>
                )
              ) : (
                <>
                  <SegmentTable segments={pages.items} />
                  <More pages={pages} />
                </>
              ),
          },
          {
            name: 'overlap',
            label: t.overlap,
            content: () => (pages.loading ? <Waiting /> : <OverlapView segments={pages.items} />),
          },
          { name: 'new', label: t.create, content: () => <SegmentForm onSaved={saved} /> },
        ]}
      />
    </>
  );
}

function SegmentTable({ segments }: { segments: readonly Segment[] }) {
  const t = useLabels(segmentLabels);
  const { language } = useSpeech();
  const formats = useFormats();
  const columns: readonly Column<Segment>[] = [
    {
      name: 'name',
      label: t.name,
      cell: (segment) => (
        <>
          <Link to={`/segments/${encodeURIComponent(segment.name)}`}>{segment.name}</Link>
          <div className="muted small">{language === 'zh' ? segment.display_name_zh : segment.display_name_en}</div>
        </>
      ),
    },
    {
      name: 'members',
      label: t.members,
      numeric: true,
      cell: (segment) => (
        <>
          {formats.number(segment.members)}
          {(segment.evaluated ?? 1) < 1 && <div className="muted small">{formats.percent(segment.evaluated)}</div>}
        </>
      ),
    },
    {
      name: 'expression',
      label: t.expression,
      wide: true,
      cell: (segment) => (segment.kind === 'static' ? <span className="tag">{t.static}</span> : <code>{segment.expression}</code>),
    },
    { name: 'updated', label: t.updated, wide: true, cell: (segment) => formats.time(segment.updated_at) },
  ];
  return <Table caption={t.title} columns={columns} rows={segments} rowKey={(segment) => segment.name} />;
}
