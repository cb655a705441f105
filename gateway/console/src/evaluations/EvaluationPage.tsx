import { useLoad } from '../api/hooks';
import { Link } from '../app/router';
import type { PageProps } from '../app/routes';
import { useLabels } from '../i18n/language';
import { PageHead } from '../ui/PageHead';
import { Loaded } from '../ui/States';
import { subject } from './evaluation';
import { evaluationLabels } from './labels';
import { ResultView } from './ResultView';

/** One evaluation. */
export default function EvaluationPage({ params }: PageProps) {
  const t = useLabels(evaluationLabels);
  const id = params['id']!;
  const evaluation = useLoad((api, signal) => api.get('/v1/evaluations/{id}', { path: { id }, signal }), [id]);
  return (
    <>
      <p>
        <Link to="/evaluations">← {t.back}</Link>
      </p>
      <Loaded from={evaluation}>
        {(data) => (
          <>
            <PageHead title={subject(data)} />
            <ResultView evaluation={data} />
          </>
        )}
      </Loaded>
    </>
  );
}
