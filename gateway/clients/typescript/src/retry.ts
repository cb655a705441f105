import { ClienteleProblem } from './problem.js';

/** How often and how patiently a call is repeated. */
export interface Patience {
  /** Attempts beyond the first. */
  readonly retries: number;
  /** Before the first repeat, in ms; doubled each time. */
  readonly firstWait: number;
  /** The longest wait, in ms; a gateway that asks for a longer one is not asked again. */
  readonly longestWait: number;
}

const PASSING = new Set([0, 429, 502, 503, 504]);

/** The wait before the next attempt in ms: doubled each time up to the longest, and spread by `random` in 0..1. */
export function backoff(attempt: number, first: number, longest: number, random: number): number {
  return Math.min(longest, first * 2 ** Math.min(attempt, 16)) * (0.5 + random / 2);
}

/**
 * How long to wait before a call is repeated; undefined where it is not.
 *
 * @param repeatable whether doing it twice does nothing twice; others are repeated only where they were not done at all (429)
 */
export function wait(problem: ClienteleProblem, attempt: number, repeatable: boolean, patience: Patience, random: number): number | undefined {
  if (attempt >= patience.retries || !PASSING.has(problem.status)) return undefined;
  if (!repeatable && problem.status !== 429) return undefined;
  const asked = problem.retryAfter ?? 0;
  if (asked > patience.longestWait) return undefined;
  return Math.max(asked, backoff(attempt, patience.firstWait, patience.longestWait, random));
}

/** Waits; ends early, and fails with the signal's reason, where the signal says stop. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
