import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../chart/palette';
import type { HoldoutBin, Report, Tracking } from './types';

/** How often things happened, and how often they were expected to. */
export interface Pair {
  readonly label: string;
  readonly actual: number | undefined;
  readonly expected: number | undefined;
}

/** What happened within each unit of time, of what had happened until its end. */
export function byUnit(tracking: readonly Tracking[]): readonly Tracking[] {
  return tracking.map((point, place) => {
    const before = tracking[place - 1];
    const less = (now?: number, then?: number) => (now === undefined ? undefined : now - (then ?? 0));
    return { ...point, actual: less(point.actual, before?.actual), expected: less(point.expected, before?.expected) };
  });
}

/** The time at which the holdout begins; undefined where nothing was held out. */
export function holdoutStart(tracking: readonly Tracking[]): number | undefined {
  return tracking.find((point) => point.in_holdout)?.time;
}

export function frequencyPairs(frequency: Report['frequency']): readonly Pair[] {
  return frequency.map((bin) => ({ label: counted(bin.purchases, bin.or_more), actual: bin.actual, expected: bin.expected }));
}

export function holdoutPairs(bins: readonly HoldoutBin[]): readonly Pair[] {
  return bins.map((bin) => ({ label: counted(bin.purchases, bin.or_more), actual: bin.actual_mean, expected: bin.expected_mean }));
}

function counted(purchases: number, orMore: boolean): string {
  return orMore ? `${purchases}+` : `${purchases}`;
}

interface Names {
  readonly actual: string;
  readonly expected: string;
}

/** Two lines over time, and where the holdout begins. */
export function trackingOption(tracking: readonly Tracking[], names: Names & { holdoutBegins: string }, colours: Palette): EChartsCoreOption {
  const start = holdoutStart(tracking);
  const line = (name: string, of: (point: Tracking) => number | undefined, type: 'solid' | 'dashed') => ({
    name,
    type: 'line',
    showSymbol: false,
    lineStyle: { type, width: 2 },
    data: tracking.map((point) => [point.time, of(point) ?? null]),
  });
  const mark = start !== undefined && {
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { color: colours.text, type: 'dotted' },
      label: { formatter: names.holdoutBegins, color: colours.text },
      data: [{ xAxis: start }],
    },
  };
  return {
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value: unknown) => short(value) },
    legend: { textStyle: { color: colours.text }, top: 0 },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 'dataMin', max: 'dataMax', axisLabel: { color: colours.text }, splitLine: { show: false } },
    yAxis: { type: 'value', axisLabel: { color: colours.text }, splitLine: { lineStyle: { color: colours.line } } },
    series: [{ ...line(names.actual, (point) => point.actual, 'solid'), ...mark }, line(names.expected, (point) => point.expected, 'dashed')],
  };
}

/** Bars side by side. */
export function pairsOption(pairs: readonly Pair[], names: Names, colours: Palette): EChartsCoreOption {
  return {
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value: unknown) => short(value) },
    legend: { textStyle: { color: colours.text }, top: 0 },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: pairs.map((pair) => pair.label), axisLabel: { color: colours.text } },
    yAxis: { type: 'value', axisLabel: { color: colours.text }, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      { name: names.actual, type: 'bar', data: pairs.map((pair) => pair.actual ?? null) },
      { name: names.expected, type: 'bar', data: pairs.map((pair) => pair.expected ?? null) },
    ],
  };
}

/** What was predicted against what came: on the diagonal both are the same. */
export function calibrationOption(
  points: readonly (readonly [predicted: number, actual: number])[],
  names: { predicted: string; actual: string; ideal: string },
  colours: Palette,
): EChartsCoreOption {
  const most = Math.max(1e-9, ...points.flat()) * 1.05;
  const axis = (name: string) => ({
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 28,
    min: 0,
    max: most,
    nameTextStyle: { color: colours.text },
    axisLabel: { color: colours.text, formatter: short },
    splitLine: { lineStyle: { color: colours.line } },
  });
  return {
    legend: { textStyle: { color: colours.text }, top: 0 },
    grid: { left: 36, right: 16, top: 36, bottom: 36, containLabel: true },
    xAxis: axis(names.predicted),
    yAxis: axis(names.actual),
    series: [
      { name: names.actual, type: 'line', symbolSize: 9, data: points.map((point) => [...point]) },
      { name: names.ideal, type: 'line', showSymbol: false, silent: true, lineStyle: { type: 'dashed' }, data: [[0, 0], [most, most]] },
    ],
  };
}

function short(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : '–';
}
