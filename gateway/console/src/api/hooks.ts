import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../signin/session';
import type { Api } from './client';
import { follow, type ServerEvent } from './events';
import { ApiProblem } from './problem';

/** Something that is loaded: what came last, whether more is coming, and why not. */
export interface Loading<T> {
  readonly data: T | undefined;
  readonly error: ApiProblem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Loads when the keys change; what came before stays shown until the new is there. */
export function useLoad<T>(load: (api: Api, signal: AbortSignal) => Promise<T>, keys: readonly unknown[]): Loading<T> {
  const api = useApi();
  const [state, setState] = useState<Omit<Loading<T>, 'reload'>>({ data: undefined, error: undefined, loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const key = JSON.stringify(keys);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    latest
      .current(api, stop.signal)
      .then((data) => {
        if (!stop.signal.aborted) setState({ data, error: undefined, loading: false });
      })
      .catch((failure: unknown) => {
        if (!stop.signal.aborted) setState({ data: undefined, error: ApiProblem.from(failure), loading: false });
      });
    return () => stop.abort();
  }, [api, key, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, reload };
}

/** One page of a list that goes on where there is a token. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** A list that grows page by page. */
export interface Pages<T> {
  readonly items: readonly T[];
  readonly error: ApiProblem | undefined;
  readonly loading: boolean;
  readonly complete: boolean;
  readonly more: () => void;
  readonly reload: () => void;
  readonly change: (replace: (items: readonly T[]) => readonly T[]) => void;
}

interface Held<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
  readonly error: ApiProblem | undefined;
  readonly loading: boolean;
}

/** Reads a list by its `page_token`s; begins anew when the keys change. */
export function usePages<T>(
  load: (api: Api, token: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  keys: readonly unknown[],
): Pages<T> {
  const api = useApi();
  const [held, setHeld] = useState<Held<T>>({ items: [], next: undefined, error: undefined, loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const running = useRef<AbortController | null>(null);
  const key = JSON.stringify(keys);

  const fetchPage = useCallback(
    (token: string | undefined) => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      setHeld((before) => ({ ...before, loading: true, error: undefined }));
      latest
        .current(api, token, stop.signal)
        .then((page) => {
          if (stop.signal.aborted) return;
          running.current = null;
          setHeld((before) => ({
            items: token === undefined ? page.items : [...before.items, ...page.items],
            next: page.next || undefined,
            error: undefined,
            loading: false,
          }));
        })
        .catch((failure: unknown) => {
          if (stop.signal.aborted) return;
          running.current = null;
          setHeld((before) => ({ ...before, error: ApiProblem.from(failure), loading: false }));
        });
    },
    [api],
  );

  useEffect(() => {
    setHeld({ items: [], next: undefined, error: undefined, loading: true });
    fetchPage(undefined);
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [fetchPage, key, turn]);

  const more = useCallback(() => {
    if (!running.current && held.next !== undefined && !held.error) fetchPage(held.next);
  }, [fetchPage, held]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const change = useCallback(
    (replace: (items: readonly T[]) => readonly T[]) => setHeld((before) => ({ ...before, items: replace(before.items) })),
    [],
  );
  return {
    items: held.items,
    error: held.error,
    loading: held.loading,
    complete: !held.loading && held.next === undefined && !held.error,
    more,
    reload,
    change,
  };
}

/** Follows changes of labels; says whether the stream is connected. */
export function useChanges(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
  onEvent: (event: ServerEvent) => void,
): boolean {
  const api = useApi();
  const [connected, setConnected] = useState(false);
  const latest = useRef(onEvent);
  latest.current = onEvent;
  const key = JSON.stringify(query);
  useEffect(() => {
    const stop = new AbortController();
    void follow(api, '/v1/changes', JSON.parse(key), (event) => latest.current(event), stop.signal, (now) => {
      if (!stop.signal.aborted) setConnected(now);
    });
    return () => stop.abort();
  }, [api, key]);
  return connected;
}

/** Calls at most once in a while, for streams that are faster than a page can be drawn anew. */
export function useThrottled(act: () => void, milliseconds: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      latest.current();
    }, milliseconds);
  }, [milliseconds]);
}
