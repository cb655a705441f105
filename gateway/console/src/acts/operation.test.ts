import { expect, test } from 'vitest';
import { ApiProblem } from '../api/problem';
import { patience } from './operation';
import { fault } from './useAct';

test('an operation is asked for soon at first and seldom later', () => {
  expect(patience(0)).toBe(400);
  expect(patience(3)).toBeGreaterThan(patience(2));
  expect(patience(1000)).toBe(5000);
});

test('a refusal is shown at the field that it names', () => {
  const problem = new ApiProblem(400, 'INVALID_FIELD', '', '', '', [{ name: 'expression', reason: 'line 1' }]);
  expect(fault(problem, 'name')).toBeUndefined();
  expect(fault(problem, 'name', 'expression')).toBe('line 1');
  expect(fault(undefined, 'name')).toBeUndefined();
});
