import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { builderLabels } from './builderLabels';
import type { Texts } from './types';

/** A text in all languages of the survey. */
export function TextsField({
  label,
  texts,
  languages,
  required,
  long,
  onChange,
}: {
  label: string;
  texts: Texts | undefined;
  languages: readonly string[];
  /** In this language the text has to be there. */
  required?: string | undefined;
  long?: boolean;
  onChange: (texts: Texts) => void;
}) {
  const t = useLabels(builderLabels);
  return (
    <div className="column-grid">
      {languages.map((language) => (
        <Field key={language} label={t.inLanguage(label, language)}>
          {(props) => {
            const shared = {
              ...props,
              lang: language,
              maxLength: 1000,
              required: language === required,
              value: texts?.[language] ?? '',
              onChange: (event: { target: { value: string } }) => onChange({ ...texts, [language]: event.target.value }),
            };
            return long ? <textarea {...shared} rows={2} /> : <input {...shared} />;
          }}
        </Field>
      ))}
    </div>
  );
}
