import { createContext, useContext } from 'react';
import { useLoad, type Loading } from '../api/hooks';
import { ApiProblem } from '../api/problem';

export type Role = 'reader' | 'agent' | 'analyst' | 'admin' | 'ingest';

/** Who has signed in: the name of the key, and what it may do. */
export interface Me {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Asks who has signed in; a gateway that cannot tell answers with null. */
export function useWhoAmI(): Loading<Me | null> {
  return useLoad(async (api, signal) => {
    try {
      return await api.untyped<Me>('get', '/v1/me', { signal });
    } catch (failure) {
      if (ApiProblem.from(failure).status === 404) return null;
      throw failure;
    }
  }, []);
}

/** What is known of who has signed in: undefined until it is told, null where nobody can tell. */
export const MeContext = createContext<Me | null | undefined>(undefined);

/** Who has signed in; undefined until it is told, null where nobody can tell. */
export function useMe(): Me | null | undefined {
  return useContext(MeContext);
}

/** Whether one of the roles is held. What nobody can tell is left to the gateway, which refuses what may not be. */
export function holds(me: Me | null | undefined, ...roles: readonly Role[]): boolean {
  if (me === undefined) return false;
  return me === null || roles.some((role) => me.roles.includes(role));
}

/** Whether who has signed in holds one of the roles. */
export function useMay(...roles: readonly Role[]): boolean {
  return holds(useMe(), ...roles);
}
