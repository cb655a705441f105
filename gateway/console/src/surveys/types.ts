import type { Schema } from '../api/client';

export type Texts = Readonly<Record<string, string>>;

export interface Survey {
  readonly survey_id: string;
  readonly version: number;
  readonly state: 'draft' | 'active' | 'ended';
  readonly active_version?: number;
  readonly latest_version: number;
  readonly created_at?: string;
  readonly title: Texts;
  readonly introduction?: Texts;
  readonly thanks?: Texts;
  readonly default_language: string;
  readonly languages: readonly string[];
  readonly questions: readonly Question[];
}

export interface Option {
  readonly value: string;
  readonly text: Texts;
}

/** All have to hold for a question to be asked; they look at earlier ones. */
export interface Condition {
  readonly question: string;
  readonly any_of?: readonly string[];
  readonly at_least?: number;
  readonly at_most?: number;
}

export type Metric = 'none' | 'csat' | 'nps' | 'ces';

/** One of scale, choice, free_text and matrix. */
export interface Question {
  readonly name: string;
  readonly text: Texts;
  readonly required?: boolean;
  readonly show_if?: readonly Condition[];
  /** What an answer tells of the customer; the console keeps it as it is. */
  readonly attributes?: Schema<'NewSurveyQuestion'>['attributes'];
  readonly scale?: { readonly lowest: number; readonly highest: number; readonly lowest_label?: Texts; readonly highest_label?: Texts; readonly metric?: Metric };
  readonly choice?: { readonly options: readonly Option[]; readonly multiple?: boolean };
  readonly free_text?: { readonly longest?: number };
  readonly matrix?: { readonly rows: readonly Option[]; readonly columns: readonly Option[] };
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Count {
  readonly value: string;
  readonly count: number;
  readonly share?: Estimate;
}

export interface QuestionResult {
  readonly question: string;
  readonly answered: number;
  readonly counts: readonly Count[];
  readonly mean?: Estimate;
  readonly metric?: 'csat' | 'nps' | 'ces';
  readonly metric_estimate?: Estimate;
  readonly rows: readonly { readonly row: string; readonly answered: number; readonly counts: readonly Count[] }[];
}

export interface Results {
  readonly response_rate: { readonly invited: number; readonly opened?: number; readonly declined?: number; readonly expired?: number; readonly answered: number; readonly rate?: Estimate };
  readonly all: Group;
  /** By version, language or time, where that was asked for. */
  readonly groups?: readonly Group[];
}

export interface Group {
  readonly key?: string;
  readonly responses: number;
  readonly questions: readonly QuestionResult[];
}

export interface Outcomes {
  readonly outcomes: readonly { readonly customer_id: string; readonly state: 'invited' | 'not_sampled' | 'resting' | 'refused' | 'erased' | 'repeated'; readonly url?: string }[];
}

/** A text in the language of the moment, else in the survey's own. */
export function said(texts: Texts, language: string, survey: Survey): string {
  return texts[language] ?? texts[survey.default_language] ?? Object.values(texts)[0] ?? '';
}
