import { useState, type FormEvent } from 'react';
import { fault, useAct } from '../acts/useAct';
import { useLoad } from '../api/hooks';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { ExpressionEditor } from './ExpressionEditor';
import { segmentLabels } from './labels';
import { placeOf } from './place';
import { PreviewCount } from './PreviewCount';
import type { Segment, SegmentField, SegmentPage } from './types';
import { usePreview } from './usePreview';

/** Defines a segment, or one that there is anew; the count follows what is typed. */
export function SegmentForm({ segment, onSaved, onReload }: { segment?: Segment; onSaved: (segment: Segment) => void; onReload?: () => void }) {
  const t = useLabels(segmentLabels);
  const act = useAct();
  const [name, setName] = useState(segment?.name ?? '');
  const [kind, setKind] = useState(segment?.kind ?? 'rule');
  const [expression, setExpression] = useState(segment?.expression ?? '');
  const [nameEn, setNameEn] = useState(segment?.display_name_en ?? '');
  const [nameZh, setNameZh] = useState(segment?.display_name_zh ?? '');
  const [description, setDescription] = useState(segment?.description ?? '');
  const rule = kind === 'rule';
  const { preview, problem, counting } = usePreview(rule ? expression : '');
  const vocabulary = useLoad(async (api, signal) => {
    const [fields, segments] = await Promise.all([
      api.untyped<{ fields: readonly SegmentField[] }>('get', '/v1/segment-fields', { signal }),
      api.untyped<SegmentPage>('get', '/v1/segments', { query: { page_size: 200 }, signal }),
    ]);
    return { fields: fields.fields, segments: segments.segments.map((one) => one.name).filter((one) => one !== segment?.name) };
  }, [segment?.name]);

  const wrong = fault(act.problem, 'expression') ?? fault(problem, 'expression');
  const place = placeOf(wrong, expression);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      name,
      kind,
      ...(rule && { expression }),
      ...(nameEn && { display_name_en: nameEn }),
      ...(nameZh && { display_name_zh: nameZh }),
      ...(description && { description }),
      ...(segment?.etag && { etag: segment.etag }),
    };
    const saved = await act.run((api, signal) =>
      segment
        ? api.untyped<Segment>('put', `/v1/segments/${encodeURIComponent(segment.name)}`, { body, signal })
        : api.untyped<Segment>('post', '/v1/segments', { body, signal }),
    );
    if (saved) onSaved(saved);
  };

  return (
    <form className="card stack" onSubmit={save}>
      <div className="grid">
        <Field label={t.name} hint={t.nameHint} error={fault(act.problem, 'name')}>
          {(control) => <input {...control} required disabled={!!segment} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t.kind} error={fault(act.problem, 'kind')}>
          {(control) => (
            <select {...control} disabled={!!segment} value={kind} onChange={(event) => setKind(event.target.value as Segment['kind'])}>
              <option value="rule">{t.rule}</option>
              <option value="static">{t.static}</option>
            </select>
          )}
        </Field>
        <Field label={t.nameEn} error={fault(act.problem, 'display_name_en')}>
          {(control) => <input {...control} lang="en" value={nameEn} onChange={(event) => setNameEn(event.target.value)} />}
        </Field>
        <Field label={t.nameZh} error={fault(act.problem, 'display_name_zh')}>
          {(control) => <input {...control} lang="zh-Hans" value={nameZh} onChange={(event) => setNameZh(event.target.value)} />}
        </Field>
      </div>
      {rule && (
        <>
          <Field label={t.expression} hint={t.expressionHint} error={wrong}>
            {(control) => (
              <ExpressionEditor
                control={control}
                value={expression}
                vocabulary={vocabulary.data ?? { fields: [], segments: [] }}
                onChange={setExpression}
              />
            )}
          </Field>
          {place !== undefined && (
            <button type="button" className="link start" onClick={(event) => goTo(event.currentTarget.form, place)}>
              {t.goThere}
            </button>
          )}
          {problem && !wrong && <Problem problem={problem} />}
          <PreviewCount preview={preview} counting={counting} />
        </>
      )}
      <Field label={t.description} error={fault(act.problem, 'description')}>
        {(control) => <input {...control} value={description} onChange={(event) => setDescription(event.target.value)} />}
      </Field>
      {act.problem?.status === 412 || act.problem?.code === 'CONTENT_CONFLICT' ? (
        <div className="problem" role="alert">
          <p>{t.changedMeanwhile}</p>
          {onReload && (
            <button type="button" onClick={onReload}>
              {t.loadAgain}
            </button>
          )}
        </div>
      ) : (
        act.problem && <Problem problem={act.problem} />
      )}
      <div className="row end">
        <button type="submit" className="primary" disabled={act.busy}>
          {t.save}
        </button>
      </div>
    </form>
  );
}

function goTo(form: HTMLFormElement | null, place: number): void {
  const area = form?.querySelector('textarea');
  area?.focus();
  area?.setSelectionRange(place, place);
}
