import { useMemo, useState } from 'react';
import type { Schema } from '../api/client';
import { usePages } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { Field } from '../ui/Field';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { summaryOf } from './entry';
import { customerLabels } from './labels';

type Entry = Schema<'TimelineEntryView'>;

const KINDS = ['order', 'refund', 'behaviour', 'identified', 'consent', 'tag', 'merge', 'feedback'];

/** What happened, the latest first. */
export function Timeline({ id }: { id: string }) {
  const t = useLabels(customerLabels);
  const terms = useTerms();
  const formats = useFormats();
  const [kind, setKind] = useState('');
  const pages = usePages<Entry>(
    async (api, token, signal) => {
      const page = await api.get('/v1/customers/{id}/timeline', {
        path: { id },
        query: { kinds: (kind || undefined) as never, page_size: '100', page_token: token ?? '' },
        signal,
      });
      return { items: page.entries ?? [], next: page.next_page_token };
    },
    [id, kind],
  );
  const columns = useMemo<readonly Column<Entry>[]>(
    () => [
      { name: 'at', label: t.when, cell: (entry) => formats.time(entry.at) },
      { name: 'kind', label: t.what, cell: (entry) => terms.name(entry.kind) },
      { name: 'details', label: t.details, cell: (entry) => summaryOf(entry.kind ?? '', entry.content, formats) },
      { name: 'source', label: t.source, wide: true, cell: (entry) => entry.source },
    ],
    [t, formats, terms.name],
  );
  return (
    <div className="stack">
      <div className="filters">
        <Field label={t.kind}>
          {(props) => (
            <select {...props} value={kind} onChange={(event) => setKind(event.target.value)}>
              <option value="">{t.all}</option>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {terms.name(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <LongTable
        caption={t.timeline}
        columns={columns}
        pages={pages}
        rowKey={(entry) => `${entry.kind}/${entry.source}/${entry.id}/${entry.at}`}
        empty={<Empty title={t.noTimeline} />}
      />
    </div>
  );
}
