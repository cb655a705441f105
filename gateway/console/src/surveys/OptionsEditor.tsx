import { useLabels } from '../i18n/language';
import { builderLabels } from './builderLabels';
import { nextOption } from './draft';
import type { Option } from './types';

/** Options, rows or columns: a value that results know, and what customers read. */
export function OptionsEditor({
  label,
  options,
  languages,
  required,
  least,
  onChange,
}: {
  label: string;
  options: readonly Option[];
  languages: readonly string[];
  required: string;
  least: number;
  onChange: (options: readonly Option[]) => void;
}) {
  const t = useLabels(builderLabels);
  const put = (place: number, option: Option) => onChange(options.map((one, at) => (at === place ? option : one)));
  return (
    <fieldset className="columns stack">
      <legend>{label}</legend>
      {options.map((option, place) => (
        <div className="row option" key={place}>
          <input
            aria-label={t.entry(label, place + 1, t.value)}
            className="value"
            required
            maxLength={100}
            placeholder={t.value}
            value={option.value}
            onChange={(event) => put(place, { ...option, value: event.target.value })}
          />
          {languages.map((language) => (
            <input
              key={language}
              lang={language}
              aria-label={t.entry(label, place + 1, t.inLanguage(t.words, language))}
              placeholder={t.inLanguage(t.words, language)}
              required={language === required}
              maxLength={1000}
              value={option.text[language] ?? ''}
              onChange={(event) => put(place, { ...option, text: { ...option.text, [language]: event.target.value } })}
            />
          ))}
          <button type="button" aria-label={t.removeEntry(label, place + 1)} disabled={options.length <= least} onClick={() => onChange(options.filter((_, at) => at !== place))}>
            {t.remove}
          </button>
        </div>
      ))}
      <div>
        <button type="button" onClick={() => onChange([...options, nextOption(options)])}>
          {t.addEntry(label)}
        </button>
      </div>
    </fieldset>
  );
}
