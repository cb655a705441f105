import { expect, test } from 'vitest';
import { firstLanguage, labels, spoken } from './labels';

const some = labels({
  hello: { en: 'Hello', zh: '你好' },
  count: { en: (n: number) => `${n} found`, zh: (n: number) => `找到 ${n} 个` },
});

test('labels speak the language asked for', () => {
  expect(spoken(some, 'zh').hello).toBe('你好');
  expect(spoken(some, 'en').count(3)).toBe('3 found');
});

test('a label without a translation does not compile', () => {
  // @ts-expect-error The Chinese is missing.
  labels({ hello: { en: 'Hello' } });
  // @ts-expect-error The Chinese takes another parameter.
  labels({ count: { en: (n: number) => `${n}`, zh: (n: string) => n } });
});

test('the chosen language goes before the browser’s', () => {
  expect(firstLanguage('zh', ['en-GB'])).toBe('zh');
  expect(firstLanguage(null, ['fr-FR', 'zh-TW', 'en'])).toBe('zh');
  expect(firstLanguage('tlh', ['fr'])).toBe('en');
});
