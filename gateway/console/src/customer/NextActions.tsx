import { useLoad } from '../api/hooks';
import { useFormats, useLabels, useSpeech } from '../i18n/language';
import { Empty, Loaded } from '../ui/States';
import { customerLabels } from './labels';

interface TwoTongued {
  readonly en?: string;
  readonly zh?: string;
}

/** What the playbook advises for this customer. */
export function NextActions({ id }: { id: string }) {
  const t = useLabels(customerLabels);
  const { language } = useSpeech();
  const formats = useFormats();
  const advice = useLoad((api, signal) => api.get('/v1/customers/{id}/next-actions', { path: { id }, signal }), [id]);
  const say = (text: TwoTongued | undefined | null) => (text ? (text[language] ?? text.en ?? '') : '');
  return (
    <Loaded from={advice} empty={{ when: (data) => (data.actions ?? []).length === 0, show: <Empty title={t.noNext} /> }}>
      {(data) => (
        <div className="grid">
          {(data.actions ?? []).map((action) => {
            const rule = action.rule as { name?: string; title?: TwoTongued; offer?: TwoTongued; message?: TwoTongued; service_level?: TwoTongued };
            return (
              <section className="card" key={rule.name}>
                <h2>{say(rule.title)}</h2>
                <dl className="facts">
                  {(
                    [
                      [t.channel, action.channel ?? ''],
                      [t.contactOn, action.next_contact_at ? formats.date(action.next_contact_at) : ''],
                      [t.message, say(rule.message)],
                      [t.offer, say(rule.offer)],
                      [t.service, say(rule.service_level)],
                      [t.because, (action.reasons ?? []).map((reason) => (typeof reason === 'string' ? reason : JSON.stringify(reason))).join('; ')],
                    ] as const
                  )
                    .filter(([, value]) => value !== '')
                    .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}
                </dl>
              </section>
            );
          })}
        </div>
      )}
    </Loaded>
  );
}
