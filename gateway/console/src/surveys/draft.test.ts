import { expect, test } from 'vitest';
import { asked, definition, draftOf, emptyDraft, kindOf, languagesOf, moved, newQuestion, replaced, withKind, without, type DraftQuestion } from './draft';
import type { Survey } from './types';

const scale: DraftQuestion = { key: 0, name: 'recommend', text: { en: 'Recommend?' }, required: true, scale: { lowest: 0, highest: 10, metric: 'nps' } };
const why: DraftQuestion = { key: 1, name: 'why', text: { en: 'Why?' }, show_if: [{ question: 'recommend', at_most: 6 }], free_text: {} };
const matters: DraftQuestion = {
  key: 2,
  name: 'matters',
  text: { en: 'What matters?', fr: 'Quoi ?' },
  choice: { multiple: true, options: [{ value: 'price', text: { en: 'Price' } }, { value: 'speed', text: { en: 'Speed', zh: ' ' } }] },
};
const price: DraftQuestion = { key: 3, name: 'price', text: { en: 'Which price?' }, show_if: [{ question: 'matters', any_of: ['price'] }], free_text: { longest: 100 } };

test('a question is asked where all conditions hold of what was asked and answered', () => {
  const all = [scale, why, matters, price];
  const names = (answers: Parameters<typeof asked>[1]) => asked(all, answers).map((one) => one.name);
  expect(names({})).toEqual(['recommend', 'matters']);
  expect(names({ recommend: 6 })).toEqual(['recommend', 'why', 'matters']);
  expect(names({ recommend: 7, matters: ['speed'] })).toEqual(['recommend', 'matters']);
  expect(names({ matters: ['speed', 'price'] })).toEqual(['recommend', 'matters', 'price']);
});

test('an answer to what is not asked any more fulfils nothing', () => {
  const then: DraftQuestion = { key: 4, name: 'then', text: {}, show_if: [{ question: 'why' }], free_text: {} };
  expect(asked([scale, why, then], { recommend: 3, why: 'late' }).map((one) => one.name)).toEqual(['recommend', 'why', 'then']);
  expect(asked([scale, why, then], { recommend: 9, why: 'late' }).map((one) => one.name)).toEqual(['recommend']);
});

test('a question that comes to stand before the one that it looks at loses the condition', () => {
  expect(moved([scale, why], 1, -1)[0]!.show_if).toEqual([]);
  expect(moved([scale, why], 0, -1)).toEqual([scale, why]);
  expect(without([scale, why], 0)[0]!.show_if).toEqual([]);
});

test('conditions follow a question that gets another name and are plain where it gets another kind', () => {
  expect(replaced([scale, why], 0, { ...scale, name: 'nps' })[1]!.show_if).toEqual([{ question: 'nps', at_most: 6 }]);
  expect(replaced([scale, why], 0, withKind(scale, 'choice'))[1]!.show_if).toEqual([{ question: 'recommend' }]);
  expect(kindOf(withKind(scale, 'matrix'))).toBe('matrix');
});

test('what is sent has no empty text and no language that the survey has not', () => {
  const draft = { ...emptyDraft('en'), title: { en: ' Delivery ', fr: 'Livraison' }, questions: [scale, matters] };
  expect(definition(draft)).toEqual({
    title: { en: 'Delivery' },
    default_language: 'en',
    languages: ['en', 'zh'],
    questions: [
      { name: 'recommend', text: { en: 'Recommend?' }, required: true, scale: { lowest: 0, highest: 10, metric: 'nps' } },
      {
        name: 'matters',
        text: { en: 'What matters?' },
        required: false,
        choice: { multiple: true, options: [{ value: 'price', text: { en: 'Price' } }, { value: 'speed', text: { en: 'Speed' } }] },
      },
    ],
  });
});

test('a survey comes back as it was, with what an answer tells of the customer', () => {
  const attributes = [{ attribute: 'values', value: 'thrift', any_of: ['price'] }];
  const survey = { survey_id: 's', title: { en: 'S' }, default_language: 'en', languages: ['en'], questions: [{ ...matters, attributes }] } as unknown as Survey;
  expect((definition(draftOf(survey))['questions'] as { attributes?: unknown }[])[0]!.attributes).toEqual(attributes);
});

test('new questions have names and keys of their own', () => {
  const one = newQuestion([], 'scale');
  const two = newQuestion([one, { ...one, key: 7, name: 'q3' }], 'choice');
  expect(two.name).toBe('q4');
  expect(two.key).toBe(8);
});

test('languages are typed with commas or blanks', () => {
  expect(languagesOf('en, zh  en，fr')).toEqual(['en', 'zh', 'fr']);
});
