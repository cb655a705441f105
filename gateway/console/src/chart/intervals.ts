import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from './palette';

/** A value with the interval that holds it. */
export interface Estimated {
  readonly name: string;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Bars from left to right, the first on top, each with a line over its interval. */
export function intervalBars(rows: readonly Estimated[], colours: Palette, axis: { min?: number; max?: number; format: (value: number) => string }): EChartsCoreOption {
  return {
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: axis.min ?? reach(rows, Math.min), max: axis.max ?? reach(rows, Math.max), axisLabel: { formatter: axis.format }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.name) },
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
        data: rows.map((row) => row.value ?? null),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: colours.text, type: 'solid', width: 2 },
          data: lines(rows),
        },
      },
    ],
  };
}

/** The ends of the intervals that are known, by the row they belong to. */
export function lines(rows: readonly Estimated[]): { coord: [number, number] }[][] {
  return rows.flatMap((row, place) =>
    row.low === undefined || row.high === undefined ? [] : [[{ coord: [row.low, place] as [number, number] }, { coord: [row.high, place] as [number, number] }]],
  );
}

/** How far the axis has to reach for every interval to be on it, to a tenth; an interval that is not all there is not drawn. */
export function reach(rows: readonly Estimated[], farther: typeof Math.min | typeof Math.max): number {
  const end = farther(0, ...rows.flatMap((row) => [row.value ?? 0, row.low ?? 0, row.high ?? 0]));
  return (end < 0 ? Math.floor(end * 10) : Math.ceil(end * 10)) / 10;
}
