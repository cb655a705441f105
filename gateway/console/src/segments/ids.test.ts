import { expect, test } from 'vitest';
import { listed } from './ids';

test('ids are parted by lines and commas, and each counts once', () => {
  expect(listed(' c-1, c-2\nc-1\t老客，c-3 ;\n\n')).toEqual(['c-1', 'c-2', '老客', 'c-3']);
  expect(listed(' \n')).toEqual([]);
});
