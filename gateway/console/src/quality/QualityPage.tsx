import { useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { useAct } from '../acts/useAct';
import { useLoad, usePages } from '../api/hooks';
import { Link, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Empty, Loaded } from '../ui/States';
import { LongTable, Table } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { useToast } from '../ui/Toasts';
import { qualityLabels } from './labels';

interface Quality {
  readonly attribute: string;
  readonly source?: string;
  readonly told: number;
  readonly completeness: number;
  readonly validity: number;
  readonly staleness: number;
  readonly issues: Readonly<Record<string, number>>;
}

interface Suggestion {
  readonly suggestion_id: string;
  readonly customer_id: string;
  readonly other_id: string;
  readonly probability: number;
  readonly evidence: readonly { readonly field: string; readonly level: string; readonly weight: number }[];
}

/** How good the data is, and who may be one person. */
export default function QualityPage() {
  const t = useLabels(qualityLabels);
  const [query, change] = useQuery();
  return (
    <>
      <h1>{t.title}</h1>
      <Tabs
        label={t.title}
        chosen={query.get('tab') ?? 'attributes'}
        onChoose={(tab) => change({ tab: tab === 'attributes' ? '' : tab })}
        tabs={[
          { name: 'attributes', label: t.attributes, content: () => <Attributes /> },
          { name: 'same', label: t.same, content: () => <Suggestions /> },
        ]}
      />
    </>
  );
}

function Attributes() {
  const t = useLabels(qualityLabels);
  const formats = useFormats();
  const quality = useLoad((api, signal) => api.untyped<{ attributes: Quality[] }>('get', '/v1/data-quality', { signal }), []);
  return (
    <Loaded from={quality} empty={{ when: (found) => found.attributes.length === 0 }}>
      {(found) => (
        <Table
          caption={t.attributes}
          rows={found.attributes}
          rowKey={(row) => `${row.attribute} ${row.source ?? ''}`}
          columns={[
            { name: 'attribute', label: t.attribute, cell: (row) => row.attribute },
            { name: 'source', label: t.source, cell: (row) => row.source ?? t.all },
            { name: 'told', label: t.told, numeric: true, wide: true, cell: (row) => formats.number(row.told) },
            { name: 'complete', label: t.complete, numeric: true, cell: (row) => formats.percent(row.completeness, 1) },
            { name: 'valid', label: t.valid, numeric: true, cell: (row) => formats.percent(row.validity, 1) },
            { name: 'stale', label: t.stale, numeric: true, cell: (row) => formats.percent(row.staleness, 1) },
            { name: 'issues', label: t.issues, wide: true, cell: (row) => Object.entries(row.issues).map(([why, count]) => `${why} ${formats.number(count)}`).join(', ') || '–' },
          ]}
        />
      )}
    </Loaded>
  );
}

function Suggestions() {
  const t = useLabels(qualityLabels);
  const formats = useFormats();
  const say = useToast();
  const act = useAct();
  const [asked, setAsked] = useState<{ pair: Suggestion; verb: 'accept' | 'reject' } | null>(null);
  const pages = usePages<Suggestion>(async (api, token, signal) => {
    const page = await api.untyped<{ suggestions: Suggestion[]; next_page_token: string }>('get', '/v1/suggestions', { query: { page_size: 100, page_token: token }, signal });
    return { items: page.suggestions, next: page.next_page_token };
  }, []);
  const decide = async () => {
    if (!asked) return;
    const { pair, verb } = asked;
    const path = `/v1/suggestions/${encodeURIComponent(pair.suggestion_id)}:${verb}`;
    const done = await act.run((api, signal) => api.untyped<Suggestion>('post', path, { body: {}, signal }));
    if (!done) return;
    pages.change((items) => items.filter((one) => one.suggestion_id !== pair.suggestion_id));
    setAsked(null);
    say(t.saved);
  };
  const ask = (pair: Suggestion, verb: 'accept' | 'reject') => {
    act.clear();
    setAsked({ pair, verb });
  };
  return (
    <>
      <LongTable
        caption={t.same}
        pages={pages}
        rowKey={(row) => row.suggestion_id}
        empty={<Empty title={t.none} />}
        columns={[
          {
            name: 'pair',
            label: t.pair,
            cell: (row) => (
              <>
                <Link to={`/customers/${encodeURIComponent(row.customer_id)}`}>{row.customer_id}</Link> · <Link to={`/customers/${encodeURIComponent(row.other_id)}`}>{row.other_id}</Link>
              </>
            ),
          },
          { name: 'probability', label: t.probability, numeric: true, cell: (row) => formats.percent(row.probability, 1) },
          {
            name: 'act',
            label: t.act,
            cell: (row) => (
              <span className="row">
                {(['accept', 'reject'] as const).map((verb) => (
                  <button key={verb} type="button" className="link" aria-label={t.decide(t[verb], row.customer_id, row.other_id)} onClick={() => ask(row, verb)}>
                    {t[verb]}
                  </button>
                ))}
              </span>
            ),
          },
          { name: 'evidence', label: t.evidence, wide: true, cell: (row) => row.evidence.filter((one) => one.weight !== 0).map((one) => `${one.field} ${one.level} ${formats.number(one.weight, 1)}`).join(' · ') },
        ]}
      />
      {asked && (
        <Confirm
          title={t[asked.verb]}
          says={asked.verb === 'accept' ? t.acceptSays(asked.pair.customer_id, asked.pair.other_id) : t.rejectSays(asked.pair.customer_id, asked.pair.other_id)}
          yes={t[asked.verb]}
          act={act}
          onYes={() => void decide()}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
