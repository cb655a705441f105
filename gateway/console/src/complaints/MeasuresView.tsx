import { useLoad } from '../api/hooks';
import { useQuery } from '../app/router';
import { Chart } from '../chart/Chart';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Field } from '../ui/Field';
import { Empty, Loaded } from '../ui/States';
import { Table, type Column } from '../ui/Table';
import { hours } from './clock';
import { complaintLabels } from './labels';
import type { MeasuredGroup, Measures } from './types';
import { useCallback } from 'react';
import type { Palette } from '../chart/palette';

const WAYS = ['total', 'tier', 'aspect', 'priority', 'severity', 'channel', 'day', 'week', 'month'] as const;

/** How complaints of a time were seen to, and what is to be done now. */
export function MeasuresView() {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const value = (name: string) => query.get(name) ?? '';
  const by = value('by') || 'total';
  const from = value('from');
  const before = value('before');
  const measures = useLoad((api, signal) => api.untyped<Measures>('get', '/v1/complaint-measures', { query: { by, from, before }, signal }), [by, from, before]);
  return (
    <div className="stack">
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t.by}>
          {(props) => (
            <select {...props} value={by} onChange={(event) => change({ by: event.target.value })}>
              {WAYS.map((way) => <option key={way} value={way}>{t[way]}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.from}>
          {(props) => <input {...props} type="date" value={from} onChange={(event) => change({ from: event.target.value })} />}
        </Field>
        <Field label={t.before}>
          {(props) => <input {...props} type="date" value={before} onChange={(event) => change({ before: event.target.value })} />}
        </Field>
      </form>
      <Loaded from={measures}>
        {(data) => (
          <>
            <h2>{t.toDoNow}</h2>
            <dl className="tiles">
              {data.open.map((one) => (
                <div className="tile" key={`${one.state}-${one.priority}`}>
                  <dt>
                    {one.state ? t[one.state] : t.unknown} · {one.priority ? t[one.priority] : t.unknown}
                  </dt>
                  <dd>
                    {formats.number(one.complaints)} {one.overdue > 0 && <span className="tag bad">{`${formats.number(one.overdue)} ${t.overdue}`}</span>}
                  </dd>
                </div>
              ))}
            </dl>
            {data.groups.length === 0 ? <Empty title={t.noMeasures} /> : <Groups groups={data.groups} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Groups({ groups }: { groups: readonly MeasuredGroup[] }) {
  const t = useLabels(complaintLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const name = useCallback(
    (group: MeasuredGroup) => {
      const key = group.key ?? '';
      return key === '' ? (groups.length === 1 ? t.total : t.unknown) : key in t && typeof t[key as 'open'] === 'string' ? t[key as 'open'] : key;
    },
    [groups, t],
  );
  const time = (minutes: number | undefined) => (minutes === undefined ? '–' : hours(minutes, language));
  const option = useCallback(
    (colours: Palette) => {
      const shown = groups.slice(0, 20);
      return {
        legend: { textStyle: { color: colours.text } },
        grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: shown.map(name) },
        yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (share: number) => `${Math.round(share * 100)} %` }, splitLine: { lineStyle: { color: colours.line } } },
        series: [
          { name: t.firstResponse, type: 'bar', data: shown.map((group) => group.first_response.in_time.share ?? null) },
          { name: t.resolution, type: 'bar', data: shown.map((group) => group.resolution.in_time.share ?? null) },
        ],
      };
    },
    [groups, name, t],
  );
  const columns: Column<MeasuredGroup>[] = [
    { name: 'group', label: t.group, cell: name },
    { name: 'cases', label: t.cases, numeric: true, cell: (group) => formats.number(group.complaints) },
    { name: 'response', label: t.responseInTime, numeric: true, cell: (group) => formats.percent(group.first_response.in_time.share) },
    { name: 'resolution', label: t.resolutionInTime, numeric: true, cell: (group) => formats.percent(group.resolution.in_time.share) },
    { name: 'half', label: t.half, numeric: true, cell: (group) => time(group.resolution.p50_minutes) },
    { name: 'ninety', label: t.ninety, numeric: true, cell: (group) => time(group.resolution.p90_minutes) },
    { name: 'reopened', label: t.reopenedShare, numeric: true, cell: (group) => formats.percent(group.reopened.share) },
    { name: 'solved', label: t.solvedShare, numeric: true, cell: (group) => formats.percent(group.solved.share) },
    { name: 'rating', label: t.meanRating, numeric: true, cell: (group) => formats.number(group.mean_rating, 1) },
  ];
  return (
    <>
      <section className="card">
        <h2>{t.inTime}</h2>
        <Chart kind="bar" description={t.chart} option={option} />
      </section>
      <Table caption={t.measures} columns={columns} rows={groups} rowKey={(group) => group.key ?? ''} />
    </>
  );
}
