import { useCallback, useState } from 'react';
import { Confirm } from '../acts/Confirm';
import { useAct } from '../acts/useAct';
import { useMay } from '../acts/useMe';
import { useLoad } from '../api/hooks';
import { Link } from '../app/router';
import type { PageProps } from '../app/routes';
import { Chart } from '../chart/Chart';
import { intervalBars } from '../chart/intervals';
import type { Palette } from '../chart/palette';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { PageHead } from '../ui/PageHead';
import { Empty, Loaded, Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { useToast } from '../ui/Toasts';
import { builderLabels } from './builderLabels';
import { InviteDialog } from './InviteDialog';
import { surveyLabels } from './labels';
import { GroupTable, ResultFilters, type ResultFilter } from './ResultFilters';
import { said, type Count, type Option, type QuestionResult, type Results, type Survey } from './types';

/** A survey: what it brought, and what can be done with it. */
export default function SurveyPage({ params }: PageProps) {
  const t = useLabels(surveyLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const path = `/v1/surveys/${encodeURIComponent(params['id']!)}`;
  const builder = useLabels(builderLabels);
  const writes = useMay('analyst');
  const [filter, setFilter] = useState<ResultFilter>({});
  const survey = useLoad((api, signal) => api.untyped<Survey>('get', path, { signal }), [path]);
  const results = useLoad((api, signal) => api.untyped<Results>('get', `${path}/results`, { query: { ...filter }, signal }), [path, filter]);
  const [ending, setEnding] = useState(false);
  const [inviting, setInviting] = useState(false);
  const act = useAct();
  const say = useToast();
  const run = async (verb: string, body: unknown) => {
    const done = await act.run(async (api, signal) => {
      await api.untyped('post', `${path}:${verb}`, { body, signal });
      return true;
    });
    if (!done) return;
    setEnding(false);
    say(t.saved);
    survey.reload();
  };
  return (
    <>
      <p>
        <Link to="/surveys">← {t.back}</Link>
      </p>
      <Loaded from={survey}>
        {(found) => (
          <>
            <PageHead
              title={said(found.title, language, found) || found.survey_id}
              below={
                <>
                  <span className={found.state === 'active' ? 'tag good' : 'tag'}>{t[found.state]}</span> <code>{found.survey_id}</code>
                </>
              }
            >
              {writes && found.state !== 'ended' && (
                <>
                  {found.active_version !== found.latest_version && (
                    <button type="button" className="primary" disabled={act.busy} onClick={() => void run('activate', { version: found.latest_version })}>{t.activate}</button>
                  )}
                  {found.active_version !== undefined && <button type="button" onClick={() => setInviting(true)}>{t.invite}</button>}
                  <Link to={`/surveys/${encodeURIComponent(found.survey_id)}/edit`} className="button">{builder.edit}</Link>
                  <button type="button" className="danger" onClick={() => setEnding(true)}>{t.end}</button>
                </>
              )}
            </PageHead>
            {act.problem && !ending && <Problem problem={act.problem} />}
            <ResultFilters survey={found} filter={filter} onChange={(change) => setFilter((before) => ({ ...before, ...change }))} />
            <Loaded from={results} empty={{ when: (all) => all.all.responses === 0 && all.response_rate.invited === 0, show: <Empty title={t.noAnswers} /> }}>
              {(brought) => (
                <>
                  <dl className="tiles">
                    <div className="tile"><dt>{t.responses}</dt><dd>{formats.number(brought.all.responses)}</dd></div>
                    <div className="tile"><dt>{t.invited}</dt><dd>{formats.number(brought.response_rate.invited)}</dd></div>
                    <div className="tile"><dt>{t.opened}</dt><dd>{formats.number(brought.response_rate.opened)}</dd></div>
                    <div className="tile"><dt>{t.declined}</dt><dd>{formats.number(brought.response_rate.declined)}</dd></div>
                    <div className="tile"><dt>{t.rate}</dt><dd>{formats.percent(brought.response_rate.rate?.value)} {brought.response_rate.rate && <span className="muted small">{t.interval(formats.percent(brought.response_rate.rate.low), formats.percent(brought.response_rate.rate.high))}</span>}</dd></div>
                  </dl>
                  {brought.groups && brought.groups.length > 0 && <GroupTable groups={brought.groups} survey={found} />}
                  <div className="grid">
                    {brought.all.questions.map((result) => <Answers key={result.question} result={result} survey={found} />)}
                  </div>
                </>
              )}
            </Loaded>
            {ending && <Confirm title={t.end} says={t.endSays} yes={t.end} danger act={act} onYes={() => void run('end', {})} onClose={() => setEnding(false)} />}
            {inviting && <InviteDialog path={path} onClose={() => setInviting(false)} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Answers({ result, survey }: { result: QuestionResult; survey: Survey }) {
  const t = useLabels(surveyLabels);
  const formats = useFormats();
  const { language } = useSpeech();
  const terms = useTerms();
  const asked = survey.questions.find((question) => question.name === result.question);
  const title = asked ? said(asked.text, language, survey) : result.question;
  const estimate = result.metric_estimate ?? result.mean;
  const write = (value: number) => (result.metric === 'csat' ? formats.percent(value, 1) : formats.number(value, 1));
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="muted small">{t.answered(formats.number(result.answered))}</p>
      {estimate && (
        <p>
          <strong>
            {result.metric ? result.metric.toUpperCase() : t.mean} {write(estimate.value)}
          </strong>{' '}
          {t.interval(write(estimate.low), write(estimate.high))}
          {result.metric === 'nps' && ` · ${t.margin(formats.number((estimate.high - estimate.low) / 2, 1))}`}
        </p>
      )}
      {result.counts.length > 0 && <Shares title={title} counts={result.counts} name={(value) => (asked?.free_text ? terms.name(value) : option(asked?.choice?.options, value, language, survey))} />}
      {result.rows.map((row) => (
        <div key={row.row}>
          <h3>{option(asked?.matrix?.rows, row.row, language, survey)}</h3>
          <Shares title={option(asked?.matrix?.rows, row.row, language, survey)} counts={row.counts} name={(value) => option(asked?.matrix?.columns, value, language, survey)} />
        </div>
      ))}
    </section>
  );
}

function option(options: readonly Option[] | undefined, value: string, language: string, survey: Survey): string {
  const found = options?.find((one) => one.value === value);
  return (found && said(found.text, language, survey)) || value;
}

function Shares({ title, counts, name }: { title: string; counts: readonly Count[]; name: (value: string) => string }) {
  const t = useLabels(surveyLabels);
  const formats = useFormats();
  const names = counts.map((count) => name(count.value)).join('\n');
  const draw = useCallback(
    (colours: Palette) => {
      const shown = names.split('\n');
      const rows = counts.map((count, place) => ({ name: shown[place] ?? count.value, ...count.share }));
      return intervalBars(rows, colours, { min: 0, max: 1, format: (share) => formats.percent(share) });
    },
    [counts, names, formats],
  );
  return (
    <Chart
      kind="marked"
      description={t.chart(title)}
      height={60 + counts.length * 30}
      option={draw}
      table={
        <Table
          caption={title}
          rows={counts}
          rowKey={(count) => count.value}
          columns={[
            { name: 'answer', label: t.answer, cell: (count) => name(count.value) },
            { name: 'count', label: t.count, numeric: true, cell: (count) => formats.number(count.count) },
            { name: 'share', label: t.share, numeric: true, cell: ({ share }) => (share ? `${formats.percent(share.value, 1)} · ${t.interval(formats.percent(share.low, 1), formats.percent(share.high, 1))}` : '–') },
          ]}
        />
      }
    />
  );
}
