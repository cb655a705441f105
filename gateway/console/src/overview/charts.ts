import type { EChartsCoreOption } from 'echarts/core';
import type { Schema } from '../api/client';
import type { Palette } from '../chart/palette';

type Curve = Schema<'ParetoView'>['currencies'] extends (infer C)[] | undefined ? C : never;

/** Lorenz curves, the best buyers first: share of value by share of buyers, both in percent. */
export function paretoOption(curves: readonly Curve[], colours: Palette, x: string, y: string): EChartsCoreOption {
  const percent = (value: number | null | undefined) => Math.round((value ?? 0) * 1000) / 10;
  const axis = (name: string) => ({
    type: 'value' as const,
    min: 0,
    max: 100,
    name,
    nameLocation: 'middle' as const,
    nameGap: 28,
    axisLabel: { formatter: '{value}%', color: colours.text },
    splitLine: { lineStyle: { color: colours.line } },
  });
  return {
    legend: { textStyle: { color: colours.text }, top: 0 },
    grid: { left: 28, right: 16, top: 34, bottom: 24, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value: unknown) => `${String(value)}%` },
    xAxis: axis(x),
    yAxis: axis(y),
    series: curves.map((curve) => ({
      type: 'line' as const,
      name: curve.currency ?? '',
      showSymbol: false,
      data: (curve.points ?? []).map((point) => [percent(point.buyers), percent(point.value)]),
    })),
  };
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
}

/** A flow from labels on the left to labels on the right. */
export function sankeyOption(flows: readonly Flow[], colours: Palette, before: string, after: string): EChartsCoreOption {
  const left = (name: string) => `${name} (${before})`;
  const right = (name: string) => `${name} (${after})`;
  const nodes = new Set(flows.flatMap((flow) => [left(flow.from), right(flow.to)]));
  return {
    tooltip: { trigger: 'item', renderMode: 'richText' },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: 130,
        top: 8,
        bottom: 8,
        nodeAlign: 'justify',
        data: [...nodes].map((name) => ({ name })),
        links: flows.map((flow) => ({ source: left(flow.from), target: right(flow.to), value: flow.customers })),
        label: { color: colours.text },
        lineStyle: { color: 'source', opacity: 0.35 },
      },
    ],
  };
}

export interface Point {
  readonly name: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A mean over time, between the ends of its interval. */
export function trendOption(points: readonly Point[], colours: Palette, mean: string): EChartsCoreOption {
  const line = (name: string, data: (number | null)[], style: object) => ({ type: 'line' as const, name, data, connectNulls: false, ...style });
  const thin = { lineStyle: { type: 'dashed', width: 1 }, showSymbol: false, color: colours.series[5] };
  return {
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: points.map((point) => point.name), axisLabel: { color: colours.text } },
    yAxis: { type: 'value', min: -1, max: 1, axisLabel: { color: colours.text }, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      line(mean, points.map((point) => point.mean), { symbolSize: 7, color: colours.series[0] }),
      line('2.5 %', points.map((point) => point.low), thin),
      line('97.5 %', points.map((point) => point.high), thin),
    ],
  };
}
