import { useEffect, useState } from 'react';
import { useSpeech } from '../i18n/language';

/** What a code of the API means in the language of the moment; undefined where the API's own words are to be shown. */
export function useRefusal(code: string): string | undefined {
  const { language } = useSpeech();
  const [said, setSaid] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (language === 'en') return;
    let gone = false;
    // Without the table the API's words are shown: they are better than none.
    import('./refusals').then(({ REFUSALS }) => !gone && setSaid(REFUSALS[code]), () => {});
    return () => {
      gone = true;
    };
  }, [code, language]);
  return language === 'en' ? undefined : said;
}
