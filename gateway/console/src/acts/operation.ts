import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useApi } from '../signin/session';

export type OperationState = 'WAITING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Work in the background. */
export interface Operation {
  readonly operation_id: string;
  readonly kind: string;
  readonly state: OperationState;
  readonly done: boolean;
  readonly phase?: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly result_id?: string;
  readonly problem?: { readonly code?: string; readonly field?: string; readonly detail?: string };
}

/** How long to wait before an operation is asked for again, in ms: short work is seen at once, long work costs little. */
export function patience(asked: number): number {
  return Math.min(5_000, Math.round(400 * 1.3 ** Math.min(asked, 20)));
}

/** Asks how far an operation is until it is done, and then tells; null asks for nothing. */
export function useOperation(begun: Operation | null, onDone: (operation: Operation) => void) {
  const api = useApi();
  const [state, setState] = useState<{ operation: Operation | null; problem: ApiProblem | undefined }>({
    operation: null,
    problem: undefined,
  });
  const told = useRef(onDone);
  told.current = onDone;
  const id = begun?.operation_id;

  useEffect(() => {
    setState({ operation: begun, problem: undefined });
    if (!id) return;
    const stop = new AbortController();
    let asked = 0;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const operation = await api.untyped<Operation>('get', `/v1/operations/${id}`, { signal: stop.signal });
        if (stop.signal.aborted) return;
        setState({ operation, problem: undefined });
        if (operation.done) told.current(operation);
        else timer = setTimeout(ask, patience(asked++));
      } catch (failure) {
        if (!stop.signal.aborted) setState((before) => ({ ...before, problem: ApiProblem.from(failure) }));
      }
    };
    timer = setTimeout(ask, patience(asked++));
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
    // A new operation is known by its id.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, id]);

  return state;
}
