import { useMay } from '../acts/useMe';
import { usePages } from '../api/hooks';
import { Link } from '../app/router';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { PageHead } from '../ui/PageHead';
import { Empty } from '../ui/States';
import { LongTable } from '../ui/Table';
import { builderLabels } from './builderLabels';
import { surveyLabels } from './labels';
import { said, type Survey } from './types';

/** All surveys. */
export default function SurveysPage() {
  const t = useLabels(surveyLabels);
  const builder = useLabels(builderLabels);
  const writes = useMay('analyst');
  const formats = useFormats();
  const { language } = useSpeech();
  const pages = usePages<Survey>(async (api, token, signal) => {
    const page = await api.untyped<{ surveys: Survey[]; next_page_token: string }>('get', '/v1/surveys', { query: { page_size: 50, page_token: token }, signal });
    return { items: page.surveys, next: page.next_page_token };
  }, []);
  return (
    <>
      <PageHead title={t.title}>
        {writes && (
          <Link to="/new-survey" className="button">
            {builder.make}
          </Link>
        )}
      </PageHead>
      <LongTable
        caption={t.title}
        pages={pages}
        rowKey={(survey) => survey.survey_id}
        empty={<Empty title={t.none} />}
        columns={[
          { name: 'survey', label: t.survey, cell: (survey) => <Link to={`/surveys/${encodeURIComponent(survey.survey_id)}`}>{said(survey.title, language, survey) || survey.survey_id}</Link> },
          { name: 'state', label: t.state, cell: (survey) => <span className={survey.state === 'active' ? 'tag good' : 'tag'}>{t[survey.state]}</span> },
          { name: 'version', label: t.version, numeric: true, wide: true, cell: (survey) => formats.number(survey.latest_version) },
          { name: 'questions', label: t.questions, numeric: true, wide: true, cell: (survey) => formats.number(survey.questions.length) },
          { name: 'languages', label: t.languages, wide: true, cell: (survey) => survey.languages.join(', ') },
          { name: 'created', label: t.created, cell: (survey) => formats.date(survey.created_at) },
        ]}
      />
    </>
  );
}
