import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { firstLanguage, spoken, type Language, type Labels, type Spoken } from './labels';
import { formats, type Formats } from '../format/formats';

const CHOSEN = 'clientele.language';

interface Speech {
  readonly language: Language;
  readonly formats: Formats;
  readonly speak: (language: Language) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** Holds the language of everything below and says it in the document's `lang`. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => firstLanguage(localStorage.getItem(CHOSEN), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      formats: formats(language),
      speak: (chosen) => {
        localStorage.setItem(CHOSEN, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('used outside of Speaking');
  return speech;
}

/** A feature's labels in the language of the moment. */
export function useLabels<T extends Labels>(all: T): Spoken<T> {
  const { language } = useSpeech();
  return useMemo(() => spoken(all, language), [all, language]);
}

/** Numbers, money and times as the language of the moment writes them. */
export function useFormats(): Formats {
  return useSpeech().formats;
}
