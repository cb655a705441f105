import { expect, test } from 'vitest';
import { keyOfFragment } from './key';

test('a key is taken from the fragment only where there is one', () => {
  expect(keyOfFragment('#key=ck_12%2B3')).toBe('ck_12+3');
  expect(keyOfFragment('#key=')).toBeNull();
  expect(keyOfFragment('')).toBeNull();
  expect(keyOfFragment('#section')).toBeNull();
});
