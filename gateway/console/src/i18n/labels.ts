/** The languages that the console speaks. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

// Labels are called by name, each with parameters of its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Said = string | ((...values: any[]) => string);

/** One label in every language; a missing translation does not compile. */
export type Label<S extends Said = Said> = { readonly [L in Language]: S };

export type Labels = Readonly<Record<string, Label>>;

/** The labels of one language. */
export type Spoken<T extends Labels> = { readonly [K in keyof T]: T[K]['en'] };

type Widened<S extends Said> = S extends string ? string : S;

/** Names the labels of a feature, English and Chinese side by side. */
export function labels<T extends Record<string, Said>>(all: {
  [K in keyof T]: { readonly en: T[K]; readonly zh: NoInfer<Widened<T[K]>> };
}): { readonly [K in keyof T]: Label<Widened<T[K]>> } {
  return all as { readonly [K in keyof T]: Label<Widened<T[K]>> };
}

export function spoken<T extends Labels>(all: T, language: Language): Spoken<T> {
  return Object.fromEntries(Object.entries(all).map(([name, label]) => [name, label[language]])) as Spoken<T>;
}

/** The language to begin with: the one chosen before, else the first of the browser's that is spoken here. */
export function firstLanguage(chosen: string | null, preferred: readonly string[]): Language {
  const known = (tag: string) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
  return (chosen && known(chosen)) || preferred.map(known).find((language) => language !== undefined) || 'en';
}
