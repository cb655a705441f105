import { expect, test } from 'vitest';
import { visibleRows } from './rows';

test('only rows in sight are drawn, however long the list is', () => {
  expect(visibleRows(0, 440, 44, 1_000_000)).toEqual({ from: 0, until: 18 });
  expect(visibleRows(44_000, 440, 44, 1_000_000)).toEqual({ from: 992, until: 1018 });
  expect(visibleRows(44_000_000, 440, 44, 1_000_000)).toEqual({ from: 999_992, until: 1_000_000 });
});

test('a list that became shorter draws its end', () => {
  expect(visibleRows(44_000, 440, 44, 3)).toEqual({ from: 3, until: 3 });
  expect(visibleRows(-20, 440, 44, 0)).toEqual({ from: 0, until: 0 });
});
