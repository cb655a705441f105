import { useState, type FormEvent } from 'react';
import { useAct } from '../acts/useAct';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { read, textOf } from './definition';
import { scorecardLabels } from './labels';
import { TrialView, Warnings } from './TrialView';
import type { Scorecard } from './types';
import { useTrial } from './useTrial';
import './scorecards.css';

/** Defines a scorecard as text, and tries it on a sample while it is typed. */
export function ScorecardEditor({ scorecard, onSaved }: { scorecard?: Scorecard; onSaved: (scorecard: Scorecard) => void }) {
  const t = useLabels(scorecardLabels);
  const act = useAct();
  const [text, setText] = useState(() => textOf(scorecard));
  const said = read(text);
  const { trial, problem, trying } = useTrial(text);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if ('fault' in said) return;
    const saved = await act.run((api, signal) => api.untyped<Scorecard>('post', '/v1/scorecards', { body: said.definition, signal }));
    if (saved) onSaved(saved);
  };
  return (
    <div className="grid">
      <form className="card stack" onSubmit={save}>
        <Field label={t.definition} hint={t.editorHint} error={'fault' in said ? t.notJson(said.fault) : undefined}>
          {(control) => (
            <textarea
              {...control}
              className="definition"
              rows={24}
              lang="en"
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="button" disabled={'fault' in said} onClick={() => 'definition' in said && setText(JSON.stringify(said.definition, null, 2))}>
            {t.tidy}
          </button>
          <button type="submit" className="primary" disabled={act.busy || 'fault' in said}>
            {t.save}
          </button>
        </div>
      </form>
      <section className="card stack" aria-busy={trying}>
        <h2>
          {t.preview} {trying && <span className="muted small">{t.trying}</span>}
        </h2>
        {problem && <Problem problem={problem} />}
        {trial && <Warnings warnings={trial.warnings} />}
        {trial && <TrialView trial={trial} />}
      </section>
    </div>
  );
}
