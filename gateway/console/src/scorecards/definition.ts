import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../chart/palette';
import type { Group, Indicator, Scorecard } from './types';

/** What a new scorecard begins with. */
export const BEGINNING = {
  name: 'loyalty',
  display_name_en: 'Loyalty',
  display_name_zh: '忠诚度',
  base: 10,
  indicators: [
    {
      name: 'orders',
      display_name_en: 'Orders',
      display_name_zh: '订单数',
      expression: 'metrics.orders',
      bins: [{ to: 2, points: 0 }, { from: 2, to: 10, points: 20 }, { from: 10, points: 40 }],
      weight: 1,
    },
  ],
  bands: [{ label: 'passing' }, { label: 'regular', from: 30 }],
};

const ANSWERED = ['scorecard_id', 'version', 'state', 'created_at', 'activated_at', 'retired_at', 'warnings', 'fit'];

/** A scorecard as text that can be changed and sent back: without what only answers have. */
export function textOf(scorecard?: Scorecard): string {
  const all = Object.entries(scorecard ?? BEGINNING).filter(([name]) => !ANSWERED.includes(name));
  return JSON.stringify(Object.fromEntries(all), null, 2);
}

/** The definition in a text, or why it is none. */
export function read(text: string): { definition: Record<string, unknown> } | { fault: string } {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { definition: read as Record<string, unknown> };
    return { fault: '{ … }' };
  } catch (failure) {
    return { fault: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** Where an indicator's value comes from, in a line. */
export function sourceOf(indicator: Indicator): string {
  const { aggregate } = indicator;
  if (!aggregate) return indicator.expression ?? '';
  const window = aggregate.window_days ? `, ${aggregate.window_days} d` : '';
  const half = aggregate.half_life_days ? `, ½ ${aggregate.half_life_days} d` : '';
  return `${aggregate.function}(${aggregate.measure}${window}${half})`;
}

/** How an indicator's value becomes points, in a line. */
export function pointsOf(indicator: Indicator): string {
  if (indicator.bins) {
    return indicator.bins
      .map((bin) => {
        const where = bin.values ? bin.values.join('|') : bin.from === undefined && bin.to === undefined ? '…' : `${bin.from ?? ''}…${bin.to ?? ''}`;
        return `${where}: ${bin.points ?? 0}`;
      })
      .join('; ');
  }
  const { function: curve } = indicator;
  if (!curve) return '=';
  const limits = [curve.minimum !== undefined && `≥ ${curve.minimum}`, curve.maximum !== undefined && `≤ ${curve.maximum}`].filter(Boolean);
  return [`${curve.offset ? `${curve.offset} + ` : ''}${curve.scale ?? 1} × ${curve.shape}`, ...limits].join(', ');
}

/** Rates of groups as bars, and everybody's rate as a line. */
export function ratesOption(
  groups: readonly Group[],
  overall: number,
  names: { rate: string; average: string },
  colours: Palette,
): EChartsCoreOption {
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
  return {
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value: unknown) => (typeof value === 'number' ? percent(value) : '–') },
    xAxis: { type: 'category', data: groups.map((group) => group.label ?? ''), axisLabel: { color: colours.text } },
    yAxis: { type: 'value', min: 0, axisLabel: { color: colours.text, formatter: percent }, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      {
        name: names.rate,
        type: 'bar',
        data: groups.map((group) => group.rate ?? null),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: colours.text, type: 'dashed' },
          label: { formatter: names.average, color: colours.text, position: 'insideEndTop' },
          data: [{ yAxis: overall }],
        },
      },
    ],
  };
}
