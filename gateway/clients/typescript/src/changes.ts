import { EventLines } from './events.js';
import { ClienteleProblem } from './problem.js';
import { backoff, pause } from './retry.js';
import type { Transport } from './transport.js';
import type { Call, Change } from './types.js';

/** A change, and the place after which the stream goes on from it. */
export interface Placed {
  readonly place: string;
  readonly change: Change;
}

/** How a stream of changes is followed. */
export interface Following {
  /** Only these dimensions, only of these customers. */
  readonly query?: Call<'/v1/changes', 'get'>['query'];
  /** Go on after this place; from now on where it is absent. */
  readonly after?: string;
  readonly signal?: AbortSignal;
}

/** Changes as they happen; where the connection breaks off it is made anew, after the last change that came. */
export async function* follow(transport: Transport, following: Following): AsyncGenerator<Placed, void, void> {
  const { query, signal } = following;
  let place = following.after ?? '';
  let attempt = 0;
  let first = 1_000;
  while (!signal?.aborted) {
    try {
      const answer = await transport.send('get', '/v1/changes', {
        query,
        accept: 'text/event-stream',
        ...(signal ? { signal } : {}),
        ...(place === '' ? {} : { headers: { 'Last-Event-ID': place } }),
      });
      const lines = new EventLines();
      for await (const piece of pieces(answer)) {
        for (const event of lines.take(piece)) {
          if (event.name === 'problem') throw ended(event.data);
          place = event.id || place;
          if (event.name === 'label_change') yield { place, change: JSON.parse(event.data) as Change };
        }
        attempt = 0;
        place = lines.lastId || place;
        first = lines.retry ?? first;
      }
    } catch (failure) {
      if (signal?.aborted) return;
      if (failure instanceof ClienteleProblem && failure.status >= 400 && failure.status < 500 && failure.status !== 429) throw failure;
    }
    await pause(backoff(attempt++, first, 30_000, Math.random()), signal).catch(() => {});
  }
}

function ended(problem: string): ClienteleProblem {
  return ClienteleProblem.from(JSON.parse(problem) as Record<string, unknown>, {});
}

// Leaving the loop early ends the connection.
async function* pieces(answer: Response): AsyncGenerator<string, void, void> {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield decoder.decode(read.value, { stream: true });
  } finally {
    await reader.cancel().catch(() => {});
  }
}
