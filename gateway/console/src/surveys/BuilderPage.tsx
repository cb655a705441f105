import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { ApiProblem } from '../api/problem';
import { Link, navigate } from '../app/router';
import type { PageProps } from '../app/routes';
import { useLabels, useSpeech } from '../i18n/language';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Loaded, Problem } from '../ui/States';
import { useToast } from '../ui/Toasts';
import { builderLabels } from './builderLabels';
import { definition, draftOf, emptyDraft, languagesOf, moved, newQuestion, replaced, without, type Draft } from './draft';
import { QuestionEditor } from './QuestionEditor';
import { SurveyPreview } from './SurveyPreview';
import './surveys.css';
import { TextsField } from './TextsField';
import { said, type Survey } from './types';

const pathOf = (id: string) => `/v1/surveys/${encodeURIComponent(id)}`;

/** Writes a survey, or the next version of one. */
export default function BuilderPage({ params }: PageProps) {
  const t = useLabels(builderLabels);
  const { language } = useSpeech();
  const id = params['id'];
  const survey = useLoad(async (api, signal) => (id ? api.untyped<Survey>('get', pathOf(id), { signal }) : null), [id]);
  return (
    <>
      <p>
        <Link to="/surveys">← {t.back}</Link>
      </p>
      <Loaded from={survey}>
        {(found) => (
          <>
            <PageHead title={found ? t.editTitle(said(found.title, language, found) || found.survey_id) : t.make} {...(found && { says: t.editSays })} />
            <Builder key={found?.survey_id ?? ''} first={found ? draftOf(found) : emptyDraft(language)} known={found !== null} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Builder({ first, known }: { first: Draft; known: boolean }) {
  const t = useLabels(builderLabels);
  const say = useToast();
  const act = useAct();
  const [draft, setDraft] = useState(first);
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const { questions, languages } = draft;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const publishing = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'publish';
    const done = await act.run(async (api, signal) => {
      const body = definition(draft);
      const stored = known
        ? await api.untyped<Survey>('post', `${pathOf(draft.survey_id)}/versions`, { body, signal })
        : await api.untyped<Survey>('post', '/v1/surveys', { body: { survey_id: draft.survey_id.trim(), ...body }, signal });
      if (!publishing) return { stored, said: t.saved, bad: false };
      try {
        await api.untyped('post', `${pathOf(stored.survey_id)}:activate`, { body: { version: stored.latest_version }, signal });
        return { stored, said: t.published, bad: false };
      } catch (failure) {
        return { stored, said: `${t.notPublished}: ${ApiProblem.from(failure).message}`, bad: true };
      }
    });
    if (!done) return;
    say(done.said, done.bad ? 'bad' : 'good');
    navigate(`/surveys/${encodeURIComponent(done.stored.survey_id)}`);
  };

  return (
    <div className="builder">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <About draft={draft} known={known} act={act} onChange={put} />
        <h2>{t.questions}</h2>
        {questions.map((question, place) => (
          <QuestionEditor
            key={question.key}
            place={place}
            question={question}
            earlier={questions.slice(0, place)}
            last={place === questions.length - 1}
            languages={languages}
            main={draft.default_language}
            faults={faultsOf(act.problem, `questions[${place}]`)}
            onChange={(changed) => put({ questions: replaced(questions, place, changed) })}
            onMove={(by) => put({ questions: moved(questions, place, by) })}
            onRemove={() => put({ questions: without(questions, place) })}
          />
        ))}
        <div>
          <button type="button" disabled={questions.length >= 50} onClick={() => put({ questions: [...questions, newQuestion(questions, 'choice')] })}>
            {t.add}
          </button>
        </div>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="submit" value="save" disabled={act.busy}>
            {known ? t.saveVersion : t.save}
          </button>
          <button type="submit" value="publish" className="primary" disabled={act.busy}>
            {t.publish}
          </button>
        </div>
      </form>
      <SurveyPreview draft={draft} />
    </div>
  );
}

/** What a refusal says of one place and what is in it. */
function faultsOf(problem: ApiProblem | undefined, place: string): readonly string[] {
  return (problem?.invalidParams ?? []).flatMap((param) => {
    const name = param.name ?? param.field ?? '';
    return name.startsWith(place) ? [`${name.slice(place.length).replace(/^\./, '')} ${param.reason ?? ''}`.trim()] : [];
  });
}

function About({ draft, known, act, onChange }: { draft: Draft; known: boolean; act: ReturnType<typeof useAct>; onChange: (change: Partial<Draft>) => void }) {
  const t = useLabels(builderLabels);
  const [typed, setTyped] = useState(draft.languages.join(', '));
  const speak = (text: string) => {
    setTyped(text);
    const languages = languagesOf(text);
    if (languages.length === 0) return;
    onChange({ languages, default_language: languages.includes(draft.default_language) ? draft.default_language : languages[0]! });
  };
  const main = draft.default_language;
  return (
    <section className="card stack" aria-label={t.about}>
      <div className="column-grid">
        <Field label={t.id} hint={t.idHint} error={fault(act.problem, 'survey_id')}>
          {(props) => <input {...props} required disabled={known} maxLength={40} pattern="[a-z][a-z0-9\-]*" value={draft.survey_id} onChange={(event) => onChange({ survey_id: event.target.value })} />}
        </Field>
        <Field label={t.languages} hint={t.languagesHint} error={fault(act.problem, 'languages')}>
          {(props) => <input {...props} required value={typed} onChange={(event) => speak(event.target.value)} />}
        </Field>
        <Field label={t.defaultLanguage} error={fault(act.problem, 'default_language')}>
          {(props) => (
            <select {...props} value={main} onChange={(event) => onChange({ default_language: event.target.value })}>
              {draft.languages.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <TextsField label={t.surveyTitle} texts={draft.title} languages={draft.languages} required={main} onChange={(title) => onChange({ title })} />
      <TextsField label={t.introduction} long texts={draft.introduction} languages={draft.languages} onChange={(introduction) => onChange({ introduction })} />
      <TextsField label={t.thanks} long texts={draft.thanks} languages={draft.languages} onChange={(thanks) => onChange({ thanks })} />
    </section>
  );
}
