import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { Api } from '../api/client';
import { keyOfFragment } from './key';
import { SignIn } from './SignIn';

const KEY = 'clientele.key';

interface Session {
  readonly api: Api;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | null>(null);

/** Takes the key out of the address before anything else can see it there. */
export function keepKeyOfAddress(): void {
  const key = keyOfFragment(location.hash);
  if (key === null) return;
  sessionStorage.setItem(KEY, key);
  history.replaceState(null, '', location.pathname + location.search);
}

/** Shows what is below to whoever has signed in, and the sign-in to everybody else. */
export function SignedIn({ children }: { children: ReactNode }) {
  const [key, setKey] = useState(() => sessionStorage.getItem(KEY));
  const [ended, setEnded] = useState(false);
  const leave = useCallback((refused: boolean) => {
    sessionStorage.removeItem(KEY);
    setEnded(refused);
    setKey(null);
  }, []);
  const session = useMemo<Session | null>(
    () =>
      key === null
        ? null
        : {
            api: new Api(key, () => leave(true), () => document.documentElement.lang),
            signOut: () => leave(false),
          },
    [key, leave],
  );
  if (session === null) {
    const enter = (entered: string) => {
      sessionStorage.setItem(KEY, entered);
      setKey(entered);
    };
    return <SignIn ended={ended} onEnter={enter} />;
  }
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('used outside of SignedIn');
  return session;
}

/** The API with the key of whoever signed in. */
export function useApi(): Api {
  return useSession().api;
}
