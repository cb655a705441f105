import { expect, test } from 'vitest';
import { complete, completions, type Vocabulary } from './completion';

const field = (name: string, type = 'number', values: string[] = [], zh = '') => ({ name, type, values, display_name_en: name, display_name_zh: zh });
const vocabulary: Vocabulary = {
  fields: [
    field('metrics.orders', 'number', [], '订单数'),
    field('metrics.net_revenue'),
    field('labels.lifecycle', 'text', ['new', 'active', 'dormant']),
    field('orders.last(90d).count'),
    field('orders.last(90d).net_revenue'),
    field('tags', 'list'),
  ],
  segments: ['vip', 'staff'],
};
const offered = (text: string, caret = text.length) => completions(text, caret, vocabulary).map((one) => one.text);

test('names are offered by their beginning, then by the beginning of a part', () => {
  expect(offered('metrics.o')).toEqual(['metrics.orders']);
  expect(offered('1 < ord')[0]).toBe('orders.last(90d).count');
  expect(offered('1 < ord')).toContain('metrics.orders');
  expect(offered('')).toEqual([]);
});

test('a window keeps the length that was typed', () => {
  expect(offered('orders.last(30d).n')).toEqual(['orders.last(30d).net_revenue']);
  expect(offered('tags && orders.before(2w).c')).toEqual(['orders.before(2w).count']);
});

test('values are offered within quotes, and the closing quote is not doubled', () => {
  expect(offered('labels.lifecycle == "a')).toEqual(['active"', 'dormant"']);
  expect(offered('labels.lifecycle in ["new", "d')).toEqual(['dormant"']);
  const chosen = completions('labels.lifecycle == "a" && true', 22, vocabulary)[0]!;
  expect(complete('labels.lifecycle == "a" && true', chosen)).toEqual({ text: 'labels.lifecycle == "active" && true', caret: 28 });
});

test('other segments are offered by name', () => {
  expect(offered('metrics.orders > 1 && seg')).toEqual(['segments["']);
  expect(offered('!segments["v')).toEqual(['vip"']);
});

test('what is called so in Chinese is found, and a comment offers nothing', () => {
  expect(completions('x', 1, vocabulary)).toEqual([]);
  expect(offered('true // metrics.o')).toEqual([]);
  expect(offered('"//" + metrics.o')).toEqual(['metrics.orders']);
});

test('no word and no place breaks it', () => {
  for (const text of ['"', '((', 'a.b.c.d(', '\\', '\\"', '//', 'segments["', 'orders.last(']) {
    for (let caret = 0; caret <= text.length; caret++) expect(() => completions(text, caret, vocabulary)).not.toThrow();
  }
});
