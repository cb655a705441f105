import { useState } from 'react';
import { useLoad } from '../api/hooks';
import { ApiProblem } from '../api/problem';
import { Link } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { useApi } from '../signin/session';
import { Problem } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useToast } from '../ui/Toasts';
import type { Feedback } from './FeedbackPage';
import { feedbackLabels } from './labels';
import { pieces, type Span } from './spans';

const LABELS = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const;
const STATES = ['new', 'seen', 'answered', 'done'] as const;

/** One piece of feedback: its text with what it speaks of, how it is understood, and what to do. */
export function FeedbackCard({ item, onChange }: { item: Feedback; onChange: (changed: Feedback) => void }) {
  const t = useLabels(feedbackLabels);
  return (
    <div className="stack">
      <SpokenText text={item.text ?? ''} />
      <Facts item={item} />
      <Correction item={item} />
      <div>
        <h3>{t.handle}</h3>
        <Handling item={item} onChange={onChange} />
      </div>
    </div>
  );
}

/** Asks anew which part speaks of what: stored feedback keeps the result without its places. */
function SpokenText({ text }: { text: string }) {
  const t = useLabels(feedbackLabels);
  const terms = useTerms();
  const spans = useLoad(
    async (api, signal) => {
      if (text === '') return [];
      const answer = await api.post('/v1/feedback:classify', { body: { texts: [text] } as never, signal });
      return spansOf(answer);
    },
    [text],
  );
  if (text === '') return <p className="muted">{t.noText}</p>;
  return (
    <div>
      <blockquote>
        {pieces(text, spans.data ?? []).map((piece, place) =>
          piece.spans.length === 0 ? (
            <span key={place}>{piece.text}</span>
          ) : (
            <mark key={place} className={piece.spans[0]!.polarity.toLowerCase()} title={piece.spans.map((span) => `${span.aspect}: ${terms.name(span.polarity)}`).join(', ')}>
              {piece.text}
            </mark>
          ),
        )}
      </blockquote>
      {(spans.data ?? []).length > 0 && <p className="muted small">{t.clauses}</p>}
      {spans.error && <Problem problem={spans.error} retry={spans.reload} />}
    </div>
  );
}

interface Classified {
  readonly results?: readonly ClassifiedOne[];
  readonly texts?: readonly ClassifiedOne[];
}

interface ClassifiedOne {
  readonly aspects?: readonly { aspect?: string; polarity?: string; span?: { begin?: number; end?: number } }[];
}

function spansOf(answer: unknown): Span[] {
  const classified = answer as Classified;
  const first = (classified.results ?? classified.texts ?? [])[0];
  return (first?.aspects ?? [])
    .filter((aspect) => aspect.span)
    .map((aspect) => ({
      begin: aspect.span!.begin ?? 0,
      end: aspect.span!.end ?? 0,
      aspect: aspect.aspect ?? '',
      polarity: aspect.polarity ?? 'UNKNOWN',
    }));
}

function Facts({ item }: { item: Feedback }) {
  const t = useLabels(feedbackLabels);
  const terms = useTerms();
  const formats = useFormats();
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t.painPoint, item.pain_point],
    [t.need, item.need],
    [t.objection, item.objection],
    [t.intent, item.intent],
    [t.mark, item.mark],
    [t.channel, item.channel],
    [t.order, item.order_id],
  ];
  return (
    <div>
      <h3>{t.understood}</h3>
      <dl className="facts">
        <dt>{t.customer}</dt>
        <dd>
          <Link to={`/customers/${encodeURIComponent(item.customer_id ?? '')}`}>{item.customer_id}</Link>
        </dd>
        <dt>{t.said}</dt>
        <dd>{formats.time(item.occurred_at)}</dd>
        {item.sentiment?.label && (
          <>
            <dt>{t.sentiment}</dt>
            <dd>
              <Tag name={item.sentiment.label} /> <span className="muted small">{t.probability} {formats.percent(item.sentiment.probability)}</span>
            </dd>
          </>
        )}
        {(item.aspects ?? []).length > 0 && (
          <>
            <dt>{t.aspects}</dt>
            <dd>{item.aspects!.map((one) => `${one.aspect} (${formats.number(one.balance, 2)})`).join(', ')}</dd>
          </>
        )}
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{terms.name(value)}</dd>])}
      </dl>
    </div>
  );
}

function Correction({ item }: { item: Feedback }) {
  const t = useLabels(feedbackLabels);
  const terms = useTerms();
  const api = useApi();
  const say = useToast();
  const [label, setLabel] = useState<string>('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  if (!item.text) return null;
  const correct = async (chosen: (typeof LABELS)[number]) => {
    setProblem(null);
    try {
      await api.post('/v1/feedback/{source}/{id}:correct', {
        path: { source: item.source ?? '', id: item.feedback_id ?? '' } as never,
        body: { label: chosen, corrected_by: 'console' },
      });
      setLabel(chosen);
      say(t.corrected(terms.name(chosen)));
    } catch (failure) {
      setProblem(ApiProblem.from(failure));
    }
  };
  return (
    <div role="group" aria-label={t.correct}>
      <h3>{t.correct}</h3>
      <div className="row">
        {LABELS.map((one) => (
          <button key={one} type="button" aria-pressed={label === one} onClick={() => void correct(one)}>
            {terms.name(one)}
          </button>
        ))}
      </div>
      <p className="muted small">{t.correctHint}</p>
      {problem && <Problem problem={problem} />}
    </div>
  );
}

function Handling({ item, onChange }: { item: Feedback; onChange: (changed: Feedback) => void }) {
  const t = useLabels(feedbackLabels);
  const terms = useTerms();
  const api = useApi();
  const say = useToast();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const handle = async (state: (typeof STATES)[number]) => {
    setProblem(null);
    try {
      const answer = await api.post('/v1/feedback:handle', {
        body: { items: [{ source: item.source, feedback_id: item.feedback_id }], state } as never,
      });
      const result = (answer as { results?: { result?: string; detail?: string }[] }).results?.[0];
      if (result?.result === 'rejected') {
        say(`${t.notHandled}: ${result.detail ?? ''}`, 'bad');
        return;
      }
      onChange({ ...item, handling: { ...item.handling, state } });
      say(t.handled(terms.name(state)));
    } catch (failure) {
      setProblem(ApiProblem.from(failure));
    }
  };
  return (
    <>
      <div className="row">
        {STATES.map((state) => (
          <button key={state} type="button" aria-pressed={item.handling?.state === state} onClick={() => void handle(state)}>
            {terms.name(state)}
          </button>
        ))}
      </div>
      {problem && <Problem problem={problem} />}
    </>
  );
}
