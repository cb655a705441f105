import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useApi } from '../signin/session';
import { read } from './definition';
import type { Trial } from './types';

const TYPING_MS = 600;
const SAMPLE = 50;

interface Tried {
  readonly trial: Trial | undefined;
  readonly problem: ApiProblem | undefined;
  readonly trying: boolean;
}

/** Tries a definition on a sample as soon as nobody types; a trial that is no longer wanted is given up. */
export function useTrial(text: string): Tried {
  const api = useApi();
  const [tried, setTried] = useState<Tried>({ trial: undefined, problem: undefined, trying: false });
  useEffect(() => {
    const said = read(text);
    if ('fault' in said) return;
    const stop = new AbortController();
    setTried((before) => ({ ...before, trying: true }));
    const timer = setTimeout(() => {
      api
        .untyped<Trial>('post', '/v1/scorecards:preview', { body: { scorecard: said.definition, sample: SAMPLE }, signal: stop.signal })
        .then((trial) => !stop.signal.aborted && setTried({ trial, problem: undefined, trying: false }))
        .catch((failure: unknown) => {
          if (!stop.signal.aborted) setTried({ trial: undefined, problem: ApiProblem.from(failure), trying: false });
        });
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, text]);
  return tried;
}
