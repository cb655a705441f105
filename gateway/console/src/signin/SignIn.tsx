import { useState, type FormEvent } from 'react';
import { Api } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useLabels } from '../i18n/language';
import { Preferences } from '../app/Preferences';
import { Field } from '../ui/Field';
import { Problem } from '../ui/States';
import { signInLabels } from './labels';

/** Asks for a key and tries it before it is kept. */
export function SignIn({ ended, onEnter }: { ended: boolean; onEnter: (key: string) => void }) {
  const t = useLabels(signInLabels);
  const [key, setKey] = useState('');
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const refused = problem?.status === 401;

  async function enter(event: FormEvent) {
    event.preventDefault();
    const entered = key.trim();
    if (entered === '') return;
    setChecking(true);
    setProblem(null);
    try {
      await new Api(entered).get('/v1/freshness');
      onEnter(entered);
    } catch (failure) {
      const refusal = ApiProblem.from(failure);
      // A key that may not read everything is a key all the same.
      if (refusal.status === 403) onEnter(entered);
      else setProblem(refusal);
    } finally {
      setChecking(false);
    }
  }

  return (
    <main className="signin" id="main">
      <form className="card signin-card" onSubmit={(event) => void enter(event)}>
        <p className="brand">Clientele</p>
        <h1>{t.title}</h1>
        <p className="muted">{ended && !problem ? t.ended : t.intro}</p>
        <Field label={t.key} hint={t.hint} error={refused ? t.refused : undefined}>
          {(props) => (
            <input
              {...props}
              type="password"
              autoComplete="off"
              spellCheck={false}
              autoFocus
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
          )}
        </Field>
        {problem && !refused && <Problem problem={problem} />}
        <button className="primary" type="submit" disabled={checking || key.trim() === ''}>
          {checking ? t.checking : t.enter}
        </button>
      </form>
      <Preferences />
    </main>
  );
}
