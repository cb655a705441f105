import { expect, test } from 'vitest';
import { formats } from './formats';

test('numbers, shares and money are written as the language does', () => {
  const english = formats('en');
  expect(english.number(1234567)).toBe('1,234,567');
  expect(english.percent(0.6883, 1)).toBe('68.8%');
  expect(english.money({ amount: '107046.17', currency: 'CNY' })).toMatch(/^CNY\s107,046\.17$/);
});

test('what is missing or no value is shown all the same', () => {
  const chinese = formats('zh');
  expect(chinese.number(undefined)).toBe('–');
  expect(chinese.date('yesterday')).toBe('–');
  expect(chinese.money({ amount: '3', currency: 'points' })).toBe('points 3');
});

test('a time is told by how long ago it was', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  expect(formats('en').ago('2026-03-01T09:00:00Z', now)).toBe('3 hours ago');
  expect(formats('zh').ago('2026-02-28T12:00:00Z', now)).toBe('昨天');
});
