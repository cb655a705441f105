import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../chart/palette';
import type { Rule } from './types';

/** What is bought with what, item by item. */
export interface RuleGraph {
  readonly items: readonly { readonly name: string; readonly degree: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly lift: number }[];
}

/** The rules as a graph: of several rules between the same two items the strongest counts. */
export function graphOf(rules: readonly Rule[]): RuleGraph {
  const edges = new Map<string, { from: string; to: string; lift: number }>();
  for (const rule of rules) {
    for (const from of rule.antecedent) {
      for (const to of rule.consequent) {
        const key = JSON.stringify([from, to]);
        const lift = rule.lift ?? 1;
        const known = edges.get(key);
        if (!known || known.lift < lift) edges.set(key, { from, to, lift });
      }
    }
  }
  const degrees = new Map<string, number>();
  for (const { from, to } of edges.values()) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1);
    degrees.set(to, (degrees.get(to) ?? 0) + 1);
  }
  const items = [...degrees].map(([name, degree]) => ({ name, degree })).sort((one, other) => one.name.localeCompare(other.name));
  return { items, edges: [...edges.values()] };
}

/** Items around a circle, by name, so that the same rules always look the same. */
export function graphOption(graph: RuleGraph, colours: Palette): EChartsCoreOption {
  const lifts = graph.edges.map((edge) => edge.lift);
  const least = Math.min(...lifts);
  const range = Math.max(...lifts) - least || 1;
  return {
    series: [
      {
        type: 'graph',
        layout: 'circular',
        circular: { rotateLabel: true },
        left: 70,
        right: 70,
        top: 70,
        bottom: 70,
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 7,
        label: { show: true, color: colours.text, fontSize: 11 },
        emphasis: { focus: 'adjacency' },
        data: graph.items.map((item) => ({ name: item.name, symbolSize: 8 + 3 * Math.sqrt(item.degree) })),
        links: graph.edges.map((edge) => ({
          source: edge.from,
          target: edge.to,
          value: Number(edge.lift.toPrecision(3)),
          lineStyle: { width: 1 + (3 * (edge.lift - least)) / range, curveness: 0.2, opacity: 0.5, color: 'source' },
        })),
      },
    ],
  };
}
