import { useState } from 'react';
import { Paged } from '../acts/Paged';
import type { Schema } from '../api/client';
import { usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { PageHead } from '../ui/PageHead';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { Tag } from '../ui/Tag';
import { themeLabels } from './labels';

type Theme = Schema<'ThemeView'>;
type Side = NonNullable<Theme['side']>;

const SIDES: readonly Side[] = ['negative', 'neutral', 'positive'];
const TRENDS = { rising: 'tag warn', falling: 'tag good', steady: 'tag', unknown: 'tag none' } as const;

/** What many customers speak of alike. */
export default function ThemesPage() {
  const t = useLabels(themeLabels);
  const formats = useFormats();
  const terms = useTerms();
  const { language: mine } = useSpeech();
  const [query, change] = useQuery();
  const [side, language] = [query.get('side') ?? '', query.get('language') ?? ''];
  const [open, setOpen] = useState<Theme | null>(null);
  const pages = usePages<Theme>(
    async (api, token, signal) => {
      const page = await api.get('/v1/themes', {
        query: { ...(side && { side: side as Side }), ...(language && { language }), page_size: '100', ...(token && { page_token: token }) },
        signal,
      });
      return { items: page.themes, next: page.next_page_token };
    },
    [side, language],
  );
  const nameOf = (theme: Theme) => theme.name[mine] ?? theme.name.en ?? theme.name.zh ?? theme.theme_id;
  const columns: readonly Column<Theme>[] = [
    {
      name: 'theme',
      label: t.theme,
      cell: (theme) => (
        <button type="button" className="link" onClick={() => setOpen(theme)}>
          {nameOf(theme)}
        </button>
      ),
    },
    { name: 'aspect', label: t.aspect, cell: (theme) => terms.name(theme.aspect) },
    { name: 'side', label: t.side, cell: (theme) => (theme.side ? <Tag name={theme.side} /> : '–') },
    { name: 'reach', label: t.reach, numeric: true, cell: (theme) => formats.number(theme.reach) },
    { name: 'count', label: t.count, numeric: true, wide: true, cell: (theme) => formats.number(theme.count) },
    { name: 'polarity', label: t.polarity, numeric: true, wide: true, cell: (theme) => (theme.mean_polarity === undefined ? '–' : formats.number(theme.mean_polarity)) },
    { name: 'trend', label: t.trend, cell: (theme) => <span className={TRENDS[theme.trend ?? 'unknown']}>{t[theme.trend ?? 'unknown']}</span> },
  ];
  return (
    <>
      <PageHead title={t.title} says={t.says} />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t.side}>
          {(props) => (
            <select {...props} value={side} onChange={(event) => change({ side: event.target.value })}>
              <option value="">{t.every}</option>
              {SIDES.map((one) => <option key={one} value={one}>{terms.name(one)}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.language}>
          {(props) => (
            <select {...props} value={language} onChange={(event) => change({ language: event.target.value })}>
              <option value="">{t.every}</option>
              <option value="en">{t.en}</option>
              <option value="zh">{t.zh}</option>
            </select>
          )}
        </Field>
      </form>
      <LongTable caption={t.title} columns={columns} pages={pages} rowKey={(theme) => theme.theme_id} empty={<Empty title={t.none} hint={t.noneHint} />} />
      {open && (
        <Dialog title={t.said(nameOf(open))} onClose={() => setOpen(null)}>
          <p className="muted">{open.phrases.join(' · ')}</p>
          <Said theme={open.theme_id} />
        </Dialog>
      )}
    </>
  );
}

function Said({ theme }: { theme: string }) {
  const t = useLabels(themeLabels);
  const formats = useFormats();
  const pages = usePages(
    async (api, token, signal) => {
      const page = await api.get('/v1/themes/{id}/feedback', { path: { id: theme }, query: { page_size: '20', ...(token && { page_token: token }) }, signal });
      return { items: page.feedback ?? [], next: page.next_page_token };
    },
    [theme],
  );
  return (
    <Paged pages={pages} none={t.noFeedback}>
      {(items) => (
        <ul className="bare stack">
          {items.map((item) => (
            <li key={`${item.source ?? ''}/${item.feedback_id ?? ''}`}>
              {item.customer_id && <Link to={`/customers/${encodeURIComponent(item.customer_id)}`}>{item.customer_id}</Link>} · {item.feedback_id}
              {item.polarity !== undefined && ` · ${formats.number(item.polarity)}`} <span className="muted small">{formats.time(item.occurred_at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
