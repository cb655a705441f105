export type Texts = Readonly<Record<string, string>>;

export interface Survey {
  readonly survey_id: string;
  readonly version: number;
  readonly state: 'draft' | 'active' | 'ended';
  readonly active_version?: number;
  readonly latest_version: number;
  readonly created_at?: string;
  readonly title: Texts;
  readonly default_language: string;
  readonly languages: readonly string[];
  readonly questions: readonly Question[];
}

export interface Question {
  readonly name: string;
  readonly text: Texts;
  readonly choice?: { readonly options: readonly { readonly value: string; readonly text: Texts }[] };
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
  readonly response_rate: { readonly invited: number; readonly answered: number; readonly rate?: Estimate };
  readonly all: { readonly responses: number; readonly questions: readonly QuestionResult[] };
}

export interface Outcomes {
  readonly outcomes: readonly { readonly customer_id: string; readonly state: 'invited' | 'not_sampled' | 'resting' | 'refused' | 'erased' | 'repeated'; readonly url?: string }[];
}

/** A text in the language of the moment, else in the survey's own. */
export function said(texts: Texts, language: string, survey: Survey): string {
  return texts[language] ?? texts[survey.default_language] ?? Object.values(texts)[0] ?? '';
}
