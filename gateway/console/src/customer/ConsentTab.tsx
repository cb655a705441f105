import { useState } from 'react';
import { useLoad } from '../api/hooks';
import { ApiProblem } from '../api/problem';
import { useFormats, useLabels } from '../i18n/language';
import { useTerms } from '../i18n/terms';
import { useApi } from '../signin/session';
import { Field } from '../ui/Field';
import { Loaded, Problem } from '../ui/States';
import { Table } from '../ui/Table';
import { Tag } from '../ui/Tag';
import { useToast } from '../ui/Toasts';
import { customerLabels } from './labels';

/** What the person agreed to, and a way to note what they say now. */
export function ConsentTab({ id, onChange }: { id: string; onChange: () => void }) {
  const t = useLabels(customerLabels);
  const terms = useTerms();
  const formats = useFormats();
  const api = useApi();
  const say = useToast();
  const consents = useLoad((client, signal) => client.get('/v1/customers/{id}/consents', { path: { id }, signal }), [id]);
  const [evidence, setEvidence] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const note = async (purpose: string, state: 'granted' | 'refused') => {
    setProblem(null);
    try {
      const body = { state, at: new Date().toISOString(), ...(evidence.trim() && { evidence: evidence.trim() }) };
      await api.put('/v1/customers/{id}/consents/{purpose}', { path: { id, purpose } as never, body: body as never });
      say(t.consentNoted);
      consents.reload();
      onChange();
    } catch (failure) {
      setProblem(ApiProblem.from(failure));
    }
  };
  return (
    <section className="card stack">
      <Field label={t.evidence} hint={t.consentEvidence}>
        {(props) => <input {...props} value={evidence} onChange={(event) => setEvidence(event.target.value)} />}
      </Field>
      {problem && <Problem problem={problem} />}
      <Loaded from={consents}>
        {(data) => (
          <Table
            caption={t.consent}
            rows={data.consents ?? []}
            rowKey={(one) => one.purpose ?? ''}
            columns={[
              { name: 'purpose', label: t.purpose, cell: (one) => terms.name(one.purpose) },
              { name: 'state', label: t.state, cell: (one) => <Tag name={one.state ?? 'unspecified'} /> },
              { name: 'since', label: t.since, wide: true, cell: (one) => formats.time(one.at) },
              {
                name: 'change',
                label: t.change,
                cell: (one) => (
                  <span className="row">
                    <button type="button" onClick={() => void note(one.purpose ?? '', 'granted')} aria-label={`${terms.name(one.purpose)}: ${t.grant}`}>
                      {t.grant}
                    </button>
                    <button type="button" onClick={() => void note(one.purpose ?? '', 'refused')} aria-label={`${terms.name(one.purpose)}: ${t.refuse}`}>
                      {t.refuse}
                    </button>
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
