import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Table } from '../ui/Table';
import { strongest, type Effect, type Evaluation, type Group } from './evaluation';
import { evaluationLabels } from './labels';

/** What an evaluation found, of the whole and of each group. */
export function ResultView({ evaluation }: { evaluation: Evaluation }) {
  const t = useLabels(evaluationLabels);
  const formats = useFormats();
  const groups = evaluation.groups ?? [];
  return (
    <div className="stack verdict">
      <Said verdict={evaluation.verdict} />
      <dl className="tiles">
        {[
          [t.customers, formats.number(evaluation.customers)],
          [t.stability, formats.number(evaluation.stability, 3)],
          [t.silhouette, formats.number(evaluation.silhouette, 3)],
          [t.when, formats.time(evaluation.created_at)],
        ].map(([name, value]) => (
          <div className="tile" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={t.title}
        rows={groups}
        rowKey={(group) => group.label}
        columns={[
          { name: 'group', label: t.group, cell: (group) => group.label },
          { name: 'customers', label: t.customers, numeric: true, cell: (group) => formats.number(group.customers) },
          { name: 'share', label: t.share, numeric: true, wide: true, cell: (group) => formats.percent(group.share, 1) },
          { name: 'identifiable', label: t.identifiable, numeric: true, wide: true, cell: (group) => formats.percent(group.identifiable) },
          { name: 'reachable', label: t.reachable, numeric: true, wide: true, cell: (group) => formats.percent(group.reachable) },
          { name: 'value', label: t.value, numeric: true, wide: true, cell: (group) => `${formats.number(group.value_per_customer, 2)} ${group.currency ?? ''}` },
          { name: 'kept', label: t.kept, numeric: true, wide: true, cell: (group) => formats.percent(group.kept) },
          { name: 'strongest', label: t.strongest, wide: true, cell: (group) => <Strongest group={group} /> },
          { name: 'advice', label: t.advice, cell: (group) => <Advice verdict={group.verdict} /> },
        ]}
      />
      {groups.map((group) => (
        <details key={group.label}>
          <summary>
            {group.label}: {t.effects}
          </summary>
          <Said verdict={group.verdict} />
          <Effects name={group.label} effects={[...(group.effects ?? []), ...(group.outcomes ?? [])]} />
        </details>
      ))}
    </div>
  );
}

type Verdict = Evaluation['verdict'];

/** The advice in plain words. */
function Said({ verdict }: { verdict: Verdict }) {
  const { language } = useSpeech();
  const said = language === 'zh' ? verdict?.text_zh : verdict?.text_en;
  return said ? <p>{said}</p> : null;
}

/** The advice in one. */
export function Advice({ verdict }: { verdict: Verdict }) {
  const t = useLabels(evaluationLabels);
  const advice = verdict?.advice;
  return advice ? <span className="tag">{t[advice]}</span> : null;
}

function Strongest({ group }: { group: Group }) {
  const formats = useFormats();
  const effect = strongest(group);
  return effect ? `${effect.metric} (${formats.number(effect.effect_size, 2)})` : '';
}

function Effects({ name, effects }: { name: string; effects: readonly Effect[] }) {
  const t = useLabels(evaluationLabels);
  const formats = useFormats();
  return (
    <Table
      caption={name}
      rows={effects}
      rowKey={(effect) => effect.metric ?? ''}
      columns={[
        { name: 'metric', label: t.metric, cell: (effect) => effect.metric },
        { name: 'mean', label: t.mean, numeric: true, cell: (effect) => formats.number(effect.mean, 2) },
        { name: 'rest', label: t.rest, numeric: true, cell: (effect) => formats.number(effect.mean_of_rest, 2) },
        { name: 'effect', label: t.effect, numeric: true, cell: (effect) => formats.number(effect.effect_size, 2) },
        { name: 'p', label: t.p, numeric: true, wide: true, cell: (effect) => formats.number(effect.p_value, 3) },
      ]}
    />
  );
}
