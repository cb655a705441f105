import { expect, test } from 'vitest';
import { palette } from '../chart/palette';
import { graphOf, graphOption } from './graph';

const rule = (antecedent: string[], consequent: string[], lift: number) => ({ antecedent, consequent, lift, baskets: 1 });

test('of several rules between the same items the strongest counts', () => {
  const graph = graphOf([rule(['tea'], ['cup'], 2), rule(['tea', 'pot'], ['cup'], 3), rule(['cup'], ['tea'], 1.5)]);
  expect(graph.edges).toEqual([
    { from: 'tea', to: 'cup', lift: 3 },
    { from: 'pot', to: 'cup', lift: 3 },
    { from: 'cup', to: 'tea', lift: 1.5 },
  ]);
  expect(graph.items).toEqual([
    { name: 'cup', degree: 3 },
    { name: 'pot', degree: 1 },
    { name: 'tea', degree: 2 },
  ]);
});

test('no rules, and rules of the same lift, can be drawn', () => {
  expect(() => graphOption(graphOf([]), palette('light'))).not.toThrow();
  const option = JSON.stringify(graphOption(graphOf([rule(['a'], ['b'], 2)]), palette('dark')));
  expect(option).toContain('"width":1,');
});
