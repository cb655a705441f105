import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useApi } from '../signin/session';

/** Something that a person does: whether it is under way, and why it was refused. */
export interface Act {
  readonly busy: boolean;
  readonly problem: ApiProblem | undefined;
  /** Does it, and says what came of it; undefined where it was refused or the page has gone. */
  readonly run: <T>(act: (api: Api, signal: AbortSignal) => Promise<T>) => Promise<T | undefined>;
  readonly clear: () => void;
}

export function useAct(): Act {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = useCallback(
    async <T>(act: (api: Api, signal: AbortSignal) => Promise<T>): Promise<T | undefined> => {
      stop.current?.abort();
      const mine = new AbortController();
      stop.current = mine;
      setBusy(true);
      setProblem(undefined);
      try {
        const result = await act(api, mine.signal);
        if (mine.signal.aborted) return undefined;
        setBusy(false);
        return result;
      } catch (failure) {
        if (!mine.signal.aborted) {
          setBusy(false);
          setProblem(ApiProblem.from(failure));
        }
        return undefined;
      }
    },
    [api],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { busy, problem, run, clear };
}

/** What is wrong with a field, as the refusal names it. */
export function fault(problem: ApiProblem | undefined, ...names: readonly string[]): string | undefined {
  const found = problem?.invalidParams.find((param) => names.includes(param.name ?? param.field ?? ''));
  return found?.reason;
}
