import { expect, test } from 'vitest';
import { holds } from './useMe';

const ann = { name: 'ann', roles: ['agent', 'reader'] };

test('one of the roles is enough', () => {
  expect(holds(ann, 'analyst', 'agent')).toBe(true);
  expect(holds(ann, 'admin')).toBe(false);
});

test('nothing is shown before it is known who has signed in, and all where nobody can tell', () => {
  expect(holds(undefined, 'reader')).toBe(false);
  expect(holds(null, 'admin')).toBe(true);
});
