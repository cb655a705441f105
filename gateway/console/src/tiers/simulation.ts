import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../chart/palette';
import type { Evaluation, Shift, TierPolicy } from './types';

/** The tiers of a policy, best first, the one of all others last. */
export function tiersOf(policy: TierPolicy): readonly string[] {
  return [...policy.tiers.map((rule) => rule.tier), policy.base_tier];
}

/** How many are in each tier by evaluation, stacked. */
export function tiersOption(
  tiers: readonly string[],
  evaluations: readonly Evaluation[],
  date: (at: string) => string,
  colours: Palette,
): EChartsCoreOption {
  return {
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    legend: { type: 'scroll', textStyle: { color: colours.text }, top: 0 },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: evaluations.map((one) => date(one.at)), axisLabel: { color: colours.text } },
    yAxis: { type: 'value', axisLabel: { color: colours.text }, splitLine: { lineStyle: { color: colours.line } } },
    series: tiers.map((tier) => ({
      name: tier,
      type: 'bar',
      stack: 'tiers',
      data: evaluations.map((one) => one.customers[tier] ?? 0),
    })),
  };
}

/** Who goes from where to where, as a flow: the present tiers on the left. */
export function shiftOption(shifts: readonly Shift[], colours: Palette): EChartsCoreOption {
  const left = [...new Set(shifts.map((shift) => shift.from_tier))];
  const right = [...new Set(shifts.map((shift) => shift.to_tier))];
  const node = (side: number) => (tier: string) => ({ name: `${side}:${tier}`, depth: side });
  return {
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 90,
        top: 8,
        bottom: 8,
        data: [...left.map(node(0)), ...right.map(node(1))],
        links: shifts
          .filter((shift) => shift.customers > 0)
          .map((shift) => ({ source: `0:${shift.from_tier}`, target: `1:${shift.to_tier}`, value: shift.customers })),
        label: { color: colours.text, formatter: (node: { name: string }) => node.name.slice(2) || '–' },
        lineStyle: { color: 'source', opacity: 0.35 },
      },
    ],
  };
}
