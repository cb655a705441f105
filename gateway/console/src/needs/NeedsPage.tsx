import { useCallback } from 'react';
import { useLoad } from '../api/hooks';
import type { Schema } from '../api/client';
import { useQuery } from '../app/router';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Empty, Loaded } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { needLabels } from './labels';

type Need = Schema<'NeedView'>;

const KINDS = ['functional', 'emotional', 'social'] as const;
const SOURCES = ['asked', 'said', 'searched', 'browsed', 'co_purchase'] as const;
const DRAWN = 15;

/** What customers need, the most important first. */
export default function NeedsPage() {
  const t = useLabels(needLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const [kind, source] = [query.get('kind') ?? '', query.get('source') ?? ''];
  const board = useLoad((api, signal) => api.get('/v1/needs', { query: { page_size: '100', ...(kind && { kind }), ...(source && { source }) }, signal }), [kind, source]);
  return (
    <>
      <PageHead title={t.title} says={t.says(board.data ? formats.number(board.data.customers) : '…')} />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t.kind}>
          {(props) => (
            <select {...props} value={kind} onChange={(event) => change({ kind: event.target.value })}>
              <option value="">{t.every}</option>
              {KINDS.map((one) => <option key={one} value={one}>{t[one]}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.sources}>
          {(props) => (
            <select {...props} value={source} onChange={(event) => change({ source: event.target.value })}>
              <option value="">{t.every}</option>
              {SOURCES.map((one) => <option key={one} value={one}>{t[one]}</option>)}
            </select>
          )}
        </Field>
      </form>
      <Loaded from={board} empty={{ when: (found) => found.needs.length === 0, show: <Empty title={t.none} hint={t.noneHint} /> }}>
        {(found) => <Board needs={found.needs} />}
      </Loaded>
    </>
  );
}

function Board({ needs }: { needs: readonly Need[] }) {
  const t = useLabels(needLabels);
  const formats = useFormats();
  const terms = useTerms();
  const option = useCallback(
    (colours: Palette) => {
      const drawn = needs.slice(0, DRAWN).toReversed();
      return {
        grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
        tooltip: {},
        xAxis: { type: 'value', max: 100 },
        yAxis: { type: 'category', data: drawn.map((need) => terms.name(need.topic)) },
        series: [{ type: 'bar', data: drawn.map((need) => need.priority ?? 0), itemStyle: { color: colours.series[0] } }],
      };
    },
    [needs, terms],
  );
  const columns: readonly Column<Need>[] = [
    { name: 'topic', label: t.topic, cell: (need) => <strong>{terms.name(need.topic)}</strong> },
    { name: 'kind', label: t.kind, cell: (need) => (need.kind ? t[need.kind] : '–') },
    { name: 'priority', label: t.priority, numeric: true, cell: (need) => formats.number(need.priority ?? 0) },
    { name: 'reach', label: t.reach, numeric: true, cell: (need) => formats.number(need.reach) },
    { name: 'share', label: t.share, numeric: true, wide: true, cell: (need) => formats.percent(need.reach_share ?? 0) },
    { name: 'value', label: t.value, numeric: true, wide: true, cell: (need) => need.affected_value.map((money) => formats.money(money)).join(', ') || '–' },
    { name: 'impact', label: t.impact, numeric: true, wide: true, cell: (need) => (need.satisfaction_impact === undefined ? '–' : formats.number(need.satisfaction_impact)) },
    {
      name: 'sources',
      label: t.sources,
      wide: true,
      cell: (need) =>
        SOURCES.filter((one) => need.sources[one])
          .map((one) => `${t[one]} ${formats.number(need.sources[one]!)}`)
          .join(', '),
    },
  ];
  return (
    <>
      <Chart kind="bar" description={t.chart} height={Math.max(160, 26 * Math.min(DRAWN, needs.length))} option={option} />
      <Table caption={t.title} columns={columns} rows={needs} rowKey={(need) => `${need.topic}/${need.kind ?? ''}`} />
    </>
  );
}
