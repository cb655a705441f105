import { expect, test } from 'vitest';
import { match } from './router';

test('a path gives the values of a pattern’s names', () => {
  expect(match('/customers/:id', '/customers/%E8%80%81%2F1')).toEqual({ id: '老/1' });
  expect(match('/', '/')).toEqual({});
});

test('another path does not match, nor one that is no text', () => {
  expect(match('/customers/:id', '/customers')).toBeNull();
  expect(match('/customers', '/imports')).toBeNull();
  expect(match('/customers/:id', '/customers/%E8%')).toBeNull();
});
