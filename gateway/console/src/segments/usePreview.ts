import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useApi } from '../signin/session';
import type { Preview } from './types';

const TYPING_MS = 350;

interface Counted {
  readonly preview: Preview | undefined;
  readonly problem: ApiProblem | undefined;
  readonly counting: boolean;
}

/** Counts whom an expression would hold, as soon as nobody types; a count that is no longer wanted is given up. */
export function usePreview(expression: string): Counted {
  const api = useApi();
  const [counted, setCounted] = useState<Counted>({ preview: undefined, problem: undefined, counting: false });
  useEffect(() => {
    const text = expression.trim();
    if (text === '') {
      setCounted({ preview: undefined, problem: undefined, counting: false });
      return;
    }
    const stop = new AbortController();
    setCounted((before) => ({ ...before, counting: true }));
    const timer = setTimeout(() => {
      api
        .untyped<Preview>('post', '/v1/segments:preview', { body: { expression, sample: 5 }, signal: stop.signal })
        .then((preview) => !stop.signal.aborted && setCounted({ preview, problem: undefined, counting: false }))
        .catch((failure: unknown) => {
          if (!stop.signal.aborted) setCounted({ preview: undefined, problem: ApiProblem.from(failure), counting: false });
        });
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, expression]);
  return counted;
}
