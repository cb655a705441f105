import { useState, type FormEvent } from 'react';
import type { Schema } from '../api/client';
import { usePages } from '../api/hooks';
import { useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Empty, Problem, Waiting } from '../ui/States';
import { uiLabels } from '../ui/labels';
import { Tag } from '../ui/Tag';
import { FeedbackCard } from './FeedbackCard';
import { feedbackLabels } from './labels';

export type Feedback = Schema<'FeedbackView'>;

const SENTIMENTS = ['positive', 'neutral', 'negative', 'unknown'];
const STATES = ['new', 'seen', 'answered', 'done'];
const keyOf = (item: Feedback) => `${item.source}/${item.feedback_id}`;

/** What customers say, the newest first, and what one piece means. */
export default function FeedbackPage() {
  const t = useLabels(feedbackLabels);
  const ui = useLabels(uiLabels);
  const [query, change] = useQuery();
  const [sentiment, state, aspect] = ['sentiment', 'state', 'aspect'].map((name) => query.get(name) ?? '') as [string, string, string];
  const pages = usePages<Feedback>(
    async (api, token, signal) => {
      const page = await api.get('/v1/feedback', {
        query: {
          sentiment: (sentiment || undefined) as 'positive' | undefined,
          state: (state || undefined) as 'new' | undefined,
          aspect,
          page_size: '50',
          page_token: token ?? '',
        },
        signal,
      });
      return { items: page.feedback ?? [], next: page.next_page_token };
    },
    [sentiment, state, aspect],
  );
  const [openKey, setOpenKey] = useState('');
  const open = pages.items.find((item) => keyOf(item) === openKey);
  return (
    <>
      <PageHead title={t.title} />
      <Filters sentiment={sentiment} state={state} aspect={aspect} onChange={change} />
      <div className="grid">
        <section className="card" aria-label={t.list}>
          {pages.error && <Problem problem={pages.error} retry={pages.reload} />}
          {pages.items.length === 0 && !pages.error && (pages.loading ? <Waiting /> : <Empty title={t.empty} />)}
          <ul className="bare inbox">
            {pages.items.map((item) => (
              <li key={keyOf(item)}>
                <InboxItem item={item} open={item === open} onOpen={() => setOpenKey(keyOf(item))} />
              </li>
            ))}
          </ul>
          {!pages.complete && pages.items.length > 0 && (
            <button type="button" disabled={pages.loading} onClick={pages.more}>
              {pages.loading ? ui.loading : ui.more}
            </button>
          )}
        </section>
        <section className="card" aria-live="polite">
          {open ? (
            <FeedbackCard
              key={openKey}
              item={open}
              onChange={(changed) => pages.change((items) => items.map((item) => (keyOf(item) === openKey ? changed : item)))}
            />
          ) : (
            <Empty title={t.choose} />
          )}
        </section>
      </div>
    </>
  );
}

function InboxItem({ item, open, onOpen }: { item: Feedback; open: boolean; onOpen: () => void }) {
  const t = useLabels(feedbackLabels);
  const formats = useFormats();
  return (
    <button type="button" className="inbox-item" aria-pressed={open} onClick={onOpen}>
      <span className="row">
        {item.sentiment?.label && <Tag name={item.sentiment.label} />}
        {item.rating != null && <span className="small">{t.rated(formats.number(item.rating, 1))}</span>}
        <span className="muted small">{formats.time(item.occurred_at)}</span>
      </span>
      <span className="inbox-text">{item.text ?? t.noText}</span>
    </button>
  );
}

function Filters({
  sentiment,
  state,
  aspect,
  onChange,
}: {
  sentiment: string;
  state: string;
  aspect: string;
  onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const t = useLabels(feedbackLabels);
  const terms = useTerms();
  const [typed, setTyped] = useState(aspect);
  const choice = (label: string, name: string, value: string, values: readonly string[]) => (
    <Field label={label}>
      {(props) => (
        <select {...props} value={value} onChange={(event) => onChange({ [name]: event.target.value })}>
          <option value="">{t.any}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {terms.name(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange({ aspect: typed.trim() });
  };
  return (
    <form className="card filters" onSubmit={apply}>
      {choice(t.sentiment, 'sentiment', sentiment, SENTIMENTS)}
      {choice(t.state, 'state', state, STATES)}
      <Field label={t.aspect}>
        {(props) => <input {...props} placeholder={t.aspectHint} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <button type="submit">{t.apply}</button>
    </form>
  );
}
