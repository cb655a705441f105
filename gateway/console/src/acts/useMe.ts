import { useLoad, type Loading } from '../api/hooks';
import { ApiProblem } from '../api/problem';

/** Who has signed in: the name of the key, and what it may do. */
export interface Me {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Asks who has signed in; a gateway that cannot tell answers with null. */
export function useMe(): Loading<Me | null> {
  return useLoad(async (api, signal) => {
    try {
      return await api.untyped<Me>('get', '/v1/me', { signal });
    } catch (failure) {
      if (ApiProblem.from(failure).status === 404) return null;
      throw failure;
    }
  }, []);
}
