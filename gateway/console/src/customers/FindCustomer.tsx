import { useState, type FormEvent } from 'react';
import { useLoad } from '../api/hooks';
import { Link } from '../app/router';
import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Empty, Loaded } from '../ui/States';
import { customersLabels } from './labels';

/** Finds a customer by what is known of them. */
export function FindCustomer() {
  const t = useLabels(customersLabels);
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSought(text.trim());
  };
  return (
    <form role="search" className="filters" onSubmit={find}>
      <Field label={t.find}>
        {(props) => <input {...props} type="search" placeholder={t.findHint} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <button type="submit">{t.findGo}</button>
      {sought && <Found text={sought} onClose={() => setSought('')} />}
    </form>
  );
}

function Found({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useLabels(customersLabels);
  const found = useLoad((api, signal) => api.get('/v1/customers:search', { query: { q: text, page_size: '50' }, signal }), [text]);
  return (
    <Dialog title={`${t.find}: ${text}`} onClose={onClose}>
      <Loaded from={found} empty={{ when: (data) => (data.customers ?? []).length === 0, show: <Empty title={t.empty} /> }}>
        {(data) => (
          <ul>
            {(data.customers ?? []).map((one) => {
              const customer = one as { id?: string; customer_id?: string; attributes?: Record<string, unknown> };
              const id = customer.id ?? customer.customer_id ?? '';
              return (
                <li key={id}>
                  <Link to={`/customers/${encodeURIComponent(id)}`}>{id}</Link> {String(customer.attributes?.['name'] ?? '')}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </Dialog>
  );
}
