import type { Condition, Option, Question, Survey, Texts } from './types';

export const KINDS = ['scale', 'choice', 'free_text', 'matrix'] as const;
export type Kind = (typeof KINDS)[number];

/** A question that is being written; the key tells it from others while its name changes. */
export interface DraftQuestion extends Question {
  readonly key: number;
}

/** A survey that is being written. */
export interface Draft {
  readonly survey_id: string;
  readonly title: Texts;
  readonly introduction: Texts;
  readonly thanks: Texts;
  readonly default_language: string;
  readonly languages: readonly string[];
  readonly questions: readonly DraftQuestion[];
}

const SHAPES: Readonly<Record<Kind, () => Partial<Question>>> = {
  scale: () => ({ scale: { lowest: 0, highest: 10, metric: 'nps' } }),
  choice: () => ({ choice: { options: [option(1), option(2)], multiple: false } }),
  free_text: () => ({ free_text: {} }),
  matrix: () => ({ matrix: { rows: [option(1)], columns: [option(1), option(2)] } }),
};

function option(place: number): Option {
  return { value: `o${place}`, text: {} };
}

/** An empty survey in the languages of the console. */
export function emptyDraft(language: string): Draft {
  const languages = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return { survey_id: '', title: {}, introduction: {}, thanks: {}, default_language: language, languages, questions: [newQuestion([], 'scale')] };
}

/** A survey as it is, to be written on. */
export function draftOf(survey: Survey): Draft {
  return {
    survey_id: survey.survey_id,
    title: survey.title,
    introduction: survey.introduction ?? {},
    thanks: survey.thanks ?? {},
    default_language: survey.default_language,
    languages: survey.languages,
    questions: survey.questions.map((question, place) => ({ ...question, key: place })),
  };
}

/** A question of a kind under a name that none of the others has. */
export function newQuestion(others: readonly DraftQuestion[], kind: Kind): DraftQuestion {
  const key = Math.max(-1, ...others.map((other) => other.key)) + 1;
  let number = others.length + 1;
  while (others.some((other) => other.name === `q${number}`)) number++;
  return { key, name: `q${number}`, text: {}, required: false, ...SHAPES[kind]() };
}

export function kindOf(question: Question): Kind {
  return KINDS.find((kind) => question[kind] !== undefined) ?? 'free_text';
}

/** The question with an answer of another kind: what only the former kind had is gone. */
export function withKind(question: DraftQuestion, kind: Kind): DraftQuestion {
  const { scale: _scale, choice: _choice, free_text: _text, matrix: _matrix, ...rest } = question;
  return { ...rest, ...SHAPES[kind]() };
}

/** The value that no other of the options has. */
export function nextOption(options: readonly Option[]): Option {
  let place = options.length + 1;
  while (options.some((one) => one.value === `o${place}`)) place++;
  return option(place);
}

/** One question further up (-1) or down (1); those that would look at a later one lose that condition. */
export function moved(questions: readonly DraftQuestion[], place: number, by: -1 | 1): readonly DraftQuestion[] {
  const to = place + by;
  if (to < 0 || to >= questions.length) return questions;
  const all = [...questions];
  [all[place], all[to]] = [all[to]!, all[place]!];
  return lookingBack(all);
}

export function without(questions: readonly DraftQuestion[], place: number): readonly DraftQuestion[] {
  return lookingBack(questions.filter((_, at) => at !== place));
}

/** The question put in its place; where its name is another, conditions follow it. */
export function replaced(questions: readonly DraftQuestion[], place: number, by: DraftQuestion): readonly DraftQuestion[] {
  const before = questions[place]!;
  const kindChanged = kindOf(before) !== kindOf(by);
  return questions.map((question, at) => {
    if (at === place) return by;
    const conditions = (question.show_if ?? []).map((one) => {
      if (one.question !== before.name) return one;
      return kindChanged ? { question: by.name } : { ...one, question: by.name };
    });
    return question.show_if ? { ...question, show_if: conditions } : question;
  });
}

function lookingBack(questions: readonly DraftQuestion[]): readonly DraftQuestion[] {
  return questions.map((question, place) => {
    if (!question.show_if) return question;
    const earlier = questions.slice(0, place).map((one) => one.name);
    return { ...question, show_if: question.show_if.filter((one) => earlier.includes(one.question)) };
  });
}

/** The survey as the API takes it: texts that are empty, and in languages that it does not have, are left out. */
export function definition(draft: Draft): Record<string, unknown> {
  const texts = (said: Texts) => Object.fromEntries(draft.languages.flatMap((language) => (said[language]?.trim() ? [[language, said[language]!.trim()]] : [])));
  const some = (name: string, said: Texts | undefined) => {
    const kept = texts(said ?? {});
    return Object.keys(kept).length > 0 ? { [name]: kept } : {};
  };
  const options = (all: readonly Option[]) => all.map((one) => ({ value: one.value.trim(), text: texts(one.text) }));
  const question = (one: DraftQuestion) => ({
    name: one.name.trim(),
    text: texts(one.text),
    required: one.required ?? false,
    ...(one.show_if?.length && { show_if: one.show_if }),
    ...(one.attributes?.length && { attributes: one.attributes }),
    ...(one.scale && {
      scale: {
        lowest: one.scale.lowest,
        highest: one.scale.highest,
        metric: one.scale.metric ?? 'none',
        ...some('lowest_label', one.scale.lowest_label),
        ...some('highest_label', one.scale.highest_label),
      },
    }),
    ...(one.choice && { choice: { multiple: one.choice.multiple ?? false, options: options(one.choice.options) } }),
    ...(one.free_text && { free_text: one.free_text.longest ? { longest: one.free_text.longest } : {} }),
    ...(one.matrix && { matrix: { rows: options(one.matrix.rows), columns: options(one.matrix.columns) } }),
  });
  return {
    title: texts(draft.title),
    ...some('introduction', draft.introduction),
    ...some('thanks', draft.thanks),
    default_language: draft.default_language,
    languages: draft.languages,
    questions: draft.questions.map(question),
  };
}

/** What somebody answers in the preview: a number, a text, chosen options, or columns by row. */
export type Answer = number | string | readonly string[] | Readonly<Record<string, string>>;
export type Answers = Readonly<Record<string, Answer>>;

/**
 * The questions that are asked after these answers. What was not asked or not answered fulfils no condition,
 * as on the page of the customer.
 */
export function asked<Q extends Question>(questions: readonly Q[], answers: Answers): readonly Q[] {
  const names = new Set<string>();
  return questions.filter((question) => {
    const all = (question.show_if ?? []).every((condition) => names.has(condition.question) && fulfils(condition, answers[condition.question]));
    if (all) names.add(question.name);
    return all;
  });
}

function fulfils(condition: Condition, answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return false;
  if (condition.any_of?.length) {
    const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
    return chosen.some((one) => condition.any_of!.includes(one));
  }
  if (condition.at_least === undefined && condition.at_most === undefined) return true;
  const mark = Number(answer);
  return mark >= (condition.at_least ?? -Infinity) && mark <= (condition.at_most ?? Infinity);
}

/** Languages as they are typed: parted by commas or blanks, each once. */
export function languagesOf(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\s,，、]+/).filter(Boolean))];
}
