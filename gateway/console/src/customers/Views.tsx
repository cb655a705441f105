import { useState, type FormEvent } from 'react';
import { useLabels } from '../i18n/language';
import { Field } from '../ui/Field';
import { useToast } from '../ui/Toasts';
import { customersLabels } from './labels';
import { dropView, savedViews, saveView } from './views';

/** Views that were saved in this browser, and a way to save this one. */
export function Views({ query, onOpen }: { query: string; onOpen: (query: string) => void }) {
  const t = useLabels(customersLabels);
  const say = useToast();
  const [views, setViews] = useState(savedViews);
  const [name, setName] = useState('');
  const open = views.find((view) => view.query === query);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    setViews(saveView({ name: given, query }));
    setName('');
    say(t.saved);
  };
  return (
    <form className="filters" onSubmit={save}>
      {views.length > 0 && (
        <Field label={t.views}>
          {(props) => (
            <select
              {...props}
              value={open?.name ?? ''}
              onChange={(event) => onOpen(views.find((view) => view.name === event.target.value)?.query ?? '')}
            >
              <option value="">{t.noView}</option>
              {views.map((view) => (
                <option key={view.name} value={view.name}>
                  {view.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {open ? (
        <button type="button" onClick={() => setViews(dropView(open.name))}>
          {t.drop}
        </button>
      ) : (
        <>
          <Field label={t.viewName}>
            {(props) => <input {...props} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <button type="submit" disabled={name.trim() === ''}>
            {t.save}
          </button>
        </>
      )}
    </form>
  );
}
