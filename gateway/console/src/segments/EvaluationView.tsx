import { useState } from 'react';
import { useLoad } from '../api/hooks';
import { EvaluateForm } from '../evaluations/EvaluateForm';
import { latestOf } from '../evaluations/evaluation';
import { evaluationLabels } from '../evaluations/labels';
import { ResultView } from '../evaluations/ResultView';
import { useLabels } from '../i18n/language';
import { Empty, Loaded } from '../ui/States';
import type { Segment } from './types';

/** Whether a segment is worth having: what its latest evaluation found, and the way to another. */
export function EvaluationView({ segment }: { segment: Segment }) {
  const t = useLabels(evaluationLabels);
  const [turn, setTurn] = useState(0);
  const evaluations = useLoad((api, signal) => api.get('/v1/evaluations', { query: { page_size: '1000' }, signal }), [segment.name, turn]);
  return (
    <div className="stack">
      <EvaluateForm segment={segment.name} onDone={() => setTurn((before) => before + 1)} />
      <Loaded from={evaluations}>
        {(data) => {
          const latest = latestOf(segment.name, data.evaluations ?? []);
          return latest ? <ResultView evaluation={latest} /> : <Empty title={t.noneOfSegment} />;
        }}
      </Loaded>
    </div>
  );
}
