import { useState } from 'react';
import { useLabels, useSpeech } from '../i18n/language';
import type { Language } from '../i18n/labels';
import { appLabels } from './labels';
import { chooseTheme, chosenTheme, type ThemeChoice } from './theme';

/** Language and colours. */
export function Preferences() {
  const t = useLabels(appLabels);
  const { language, speak } = useSpeech();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <div className="preferences">
      <select aria-label={t.language} value={language} onChange={(event) => speak(event.target.value as Language)}>
        <option value="en" lang="en">
          English
        </option>
        <option value="zh" lang="zh-Hans">
          中文
        </option>
      </select>
      <select
        aria-label={t.theme}
        value={theme}
        onChange={(event) => {
          const choice = event.target.value as ThemeChoice;
          chooseTheme(choice);
          setTheme(choice);
        }}
      >
        <option value="system">{t.system}</option>
        <option value="light">{t.light}</option>
        <option value="dark">{t.dark}</option>
      </select>
    </div>
  );
}
