import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Field } from '../ui/Field';
import { Table, type Column } from '../ui/Table';
import { surveyLabels } from './labels';
import { said, type Group, type Survey } from './types';

/** Of which responses results are shown, and by what they stand beside each other. */
export interface ResultFilter {
  readonly version?: string;
  readonly language?: string;
  readonly from?: string;
  readonly before?: string;
  readonly group_by?: string;
}

export function ResultFilters({ survey, filter, onChange }: { survey: Survey; filter: ResultFilter; onChange: (change: ResultFilter) => void }) {
  const t = useLabels(surveyLabels);
  const versions = Array.from({ length: survey.latest_version }, (_, place) => String(place + 1));
  const by: readonly (readonly [string, string])[] = [
    ['version', t.byVersion],
    ['language', t.byLanguage],
    ['day', t.day],
    ['week', t.week],
    ['month', t.month],
  ];
  const choice = (label: string, name: keyof ResultFilter, none: string, values: readonly (readonly [string, string])[]) => (
    <Field label={label}>
      {(props) => (
        <select {...props} value={filter[name] ?? ''} onChange={(event) => onChange({ [name]: event.target.value })}>
          <option value="">{none}</option>
          {values.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const day = (label: string, name: 'from' | 'before') => (
    <Field label={label}>{(props) => <input {...props} type="date" value={filter[name] ?? ''} onChange={(event) => onChange({ [name]: event.target.value })} />}</Field>
  );
  return (
    <form className="card filters" onSubmit={(event) => event.preventDefault()}>
      {choice(t.groupBy, 'group_by', t.together, by)}
      {choice(t.ofVersion, 'version', t.all, versions.map((one) => [one, one]))}
      {choice(t.ofLanguage, 'language', t.all, survey.languages.map((one) => [one, one]))}
      {day(t.from, 'from')}
      {day(t.before, 'before')}
    </form>
  );
}

/** One line for each group: its responses, and each figure that has an interval. */
export function GroupTable({ groups, survey }: { groups: readonly Group[]; survey: Survey }) {
  const t = useLabels(surveyLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const measured = survey.questions.filter((question) => question.scale);
  const columns: readonly Column<Group>[] = [
    { name: 'group', label: t.groupBy, cell: (group) => group.key ?? '–' },
    { name: 'responses', label: t.responses, numeric: true, cell: (group) => formats.number(group.responses) },
    ...measured.map((question): Column<Group> => ({
      name: question.name,
      label: said(question.text, language, survey),
      numeric: true,
      cell: (group) => {
        const result = group.questions.find((one) => one.question === question.name);
        const estimate = result?.metric_estimate ?? result?.mean;
        if (!estimate) return '–';
        const write = (value: number) => (result?.metric === 'csat' ? formats.percent(value, 1) : formats.number(value, 1));
        return `${write(estimate.value)} · ${t.interval(write(estimate.low), write(estimate.high))}`;
      },
    })),
  ];
  return (
    <section className="card">
      <h2>{t.groups}</h2>
      <Table caption={t.groups} columns={columns} rows={groups} rowKey={(group) => group.key ?? ''} />
    </section>
  );
}
