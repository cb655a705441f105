import { expect, test } from 'vitest';
import { formats } from '../format/formats';
import { summaryOf } from './entry';

const english = formats('en');

test('an order is told by its worth and its goods, each once', () => {
  const lines = [{ product_name: 'Dark chocolate' }, { product_name: 'Dried mango' }, { product_name: 'Dark chocolate' }, {}];
  expect(summaryOf('order', { amount: 396.9, currency: 'CNY', lines }, english)).toMatch(/^CNY\s396\.90 · Dark chocolate, Dried mango$/);
});

test('behaviour and feedback are told in their words, and anything else as it came', () => {
  expect(summaryOf('behaviour', { name: 'Product Viewed', properties: { name: 'Pot' } }, english)).toBe('Product Viewed: Pot');
  expect(summaryOf('feedback', { text: '味道很好' }, english)).toBe('味道很好');
  expect(summaryOf('tag', { tag: 'vip' }, english)).toBe('{"tag":"vip"}');
  expect(summaryOf('order', null, english)).toBe('');
});
