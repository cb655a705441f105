import { useCallback, useMemo, useState, type FormEvent } from 'react';
import { usePages } from '../api/hooks';
import { useQuery } from '../app/router';
import { Chart } from '../chart/Chart';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { graphOf, graphOption } from './graph';
import { coPurchaseLabels } from './labels';
import type { Rule, RulePage, RuleSet } from './types';

const DRAWN = 60;
const ORDERS = ['lift', 'confidence', 'support', 'leverage'] as const;

/** The rules of one set. */
export function RulesView({ sets }: { sets: readonly RuleSet[] }) {
  const t = useLabels(coPurchaseLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const set = sets.find((one) => one.rule_set_id === query.get('set')) ?? sets[0]!;
  const order = ORDERS.find((one) => one === query.get('order')) ?? 'lift';
  const antecedent = query.get('antecedent') ?? '';
  const consequent = query.get('consequent') ?? '';
  const pages = usePages(
    async (api, token, signal) => {
      const page = await api.untyped<RulePage>('get', `/v1/co-purchases/${encodeURIComponent(set.rule_set_id)}/rules`, {
        query: { antecedent, consequent, order_by: `${order} desc`, page_size: 100, page_token: token },
        signal,
      });
      return { items: page.rules, next: page.next_page_token };
    },
    [set.rule_set_id, antecedent, consequent, order],
  );
  const columns: readonly Column<Rule>[] = [
    { name: 'antecedent', label: t.antecedent, cell: (rule) => rule.antecedent.join(' + ') },
    { name: 'consequent', label: t.consequent, cell: (rule) => rule.consequent.join(' + ') },
    { name: 'lift', label: t.lift, numeric: true, cell: (rule) => formats.number(rule.lift, 2) },
    { name: 'confidence', label: t.confidence, numeric: true, cell: (rule) => formats.percent(rule.confidence, 1) },
    { name: 'support', label: t.support, numeric: true, wide: true, cell: (rule) => formats.percent(rule.support, 2) },
    { name: 'baskets', label: t.baskets, numeric: true, wide: true, cell: (rule) => formats.number(rule.baskets) },
  ];
  const drawn = useMemo(() => pages.items.slice(0, DRAWN), [pages.items]);
  return (
    <div className="stack">
      <div className="filters">
        <Field label={t.set}>
          {(control) => (
            <select {...control} value={set.rule_set_id} onChange={(event) => change({ set: event.target.value })}>
              {sets.map((one) => (
                <option key={one.rule_set_id} value={one.rule_set_id}>
                  {t.setOf(formats.time(one.created_at), formats.number(one.rules))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.order}>
          {(control) => (
            <select {...control} value={order} onChange={(event) => change({ order: event.target.value })}>
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ItemFilter key={`left ${antecedent}`} label={t.withLeft} value={antecedent} onChange={(item) => change({ antecedent: item })} />
        <ItemFilter key={`right ${consequent}`} label={t.withRight} value={consequent} onChange={(item) => change({ consequent: item })} />
      </div>
      <p className="muted small">
        {t.baskets}: {formats.number(set.baskets)} · {t.items}: {formats.number(set.items)}
        {set.raised_support !== undefined && ` · ${t.raised} ${formats.percent(set.raised_support, 2)}`}
      </p>
      <div className="grid">
        {drawn.length > 0 && <Graph rules={drawn} onItem={(item) => change({ antecedent: item })} />}
        <section className="card">
          <h2>{t.rules}</h2>
          <LongTable
            caption={t.rules}
            columns={columns}
            pages={pages}
            rowKey={(rule) => JSON.stringify([rule.antecedent, rule.consequent])}
            empty={<Empty title={t.noRules} hint={t.noRulesHint} />}
          />
        </section>
      </div>
    </div>
  );
}

function Graph({ rules, onItem }: { rules: readonly Rule[]; onItem: (item: string) => void }) {
  const t = useLabels(coPurchaseLabels);
  const graph = useMemo(() => graphOf(rules), [rules]);
  const option = useCallback((colours: Palette) => graphOption(graph, colours), [graph]);
  const known = (name: string) => graph.items.some((item) => item.name === name) && onItem(name);
  return (
    <section className="card">
      <h2>{t.graph}</h2>
      <p className="muted small">
        {t.graphHint(rules.length)} {t.graphUse}
      </p>
      <Chart kind="graph" description={`${t.graph}. ${t.graphHint(rules.length)}`} height={460} option={option} onClick={known} />
    </section>
  );
}

/** An item to look for, which counts when Enter is pressed or the field is left. */
function ItemFilter({ label, value, onChange }: { label: string; value: string; onChange: (item: string) => void }) {
  const [typed, setTyped] = useState(value);
  const done = () => typed.trim() !== value && onChange(typed.trim());
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        done();
      }}
    >
      <Field label={label}>
        {(control) => <input {...control} type="search" size={14} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={done} />}
      </Field>
    </form>
  );
}
