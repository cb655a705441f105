import { follow, type Following, type Placed } from './changes.js';
import { pause } from './retry.js';
import { Transport, type Loose, type Settings } from './transport.js';
import type { Answer, Given, Item, Method, PagedPath, PathsWith, Work } from './types.js';

/** How the end of work in the background is waited for. */
export interface Waiting {
  readonly signal?: AbortSignal;
  /** Told of each state on the way. */
  readonly onProgress?: (work: Work) => void;
}

/**
 * The API of one gateway. Every method fails with a `ClienteleProblem` where the gateway refuses, or
 * does not answer after the repeats that the call allows; with the signal's reason where that says stop.
 */
export class Clientele {
  readonly #transport: Transport;

  constructor(settings: Settings) {
    this.#transport = new Transport(settings);
  }

  get<P extends PathsWith<'get'>>(path: P, ...[call]: Given<P, 'get'>): Promise<Answer<P, 'get'>> {
    return this.#json('get', path, call);
  }

  post<P extends PathsWith<'post'>>(path: P, ...[call]: Given<P, 'post'>): Promise<Answer<P, 'post'>> {
    return this.#json('post', path, call);
  }

  put<P extends PathsWith<'put'>>(path: P, ...[call]: Given<P, 'put'>): Promise<Answer<P, 'put'>> {
    return this.#json('put', path, call);
  }

  patch<P extends PathsWith<'patch'>>(path: P, ...[call]: Given<P, 'patch'>): Promise<Answer<P, 'patch'>> {
    return this.#json('patch', path, call);
  }

  delete<P extends PathsWith<'delete'>>(path: P, ...[call]: Given<P, 'delete'>): Promise<Answer<P, 'delete'>> {
    return this.#json('delete', path, call);
  }

  /** The answer itself, for its headers (`ETag`) or for a body that is a file: an export, rejected lines. */
  open<M extends Method, P extends PathsWith<M>>(method: M, path: P, ...[call]: Given<P, M>): Promise<Response> {
    return this.#transport.send(method, path, (call ?? {}) as Loose);
  }

  /** All entries of a list, each page asked for when it is needed. */
  async *all<P extends PagedPath>(path: P, ...[call]: Given<P, 'get'>): AsyncGenerator<Item<P>, void, void> {
    let token: unknown = ((call as Loose | undefined)?.query ?? {})['page_token'];
    do {
      const next: Loose = { ...(call as Loose), query: { ...(call as Loose | undefined)?.query, page_token: token } };
      const page = (await this.#transport.json('get', path, next)) as Record<string, unknown>;
      yield* entries(page) as Item<P>[];
      token = page['next_page_token'];
    } while (token !== undefined && token !== '');
  }

  /** Waits until work in the background has ended, well or not: its `state` tells. */
  async finished(begun: { operation_id?: string; id?: string }, waiting: Waiting = {}): Promise<Work> {
    const id = begun.operation_id ?? begun.id ?? '';
    const call: Loose = { path: { id }, ...(waiting.signal ? { signal: waiting.signal } : {}) };
    for (let wait = 100; ; wait = Math.min(5_000, wait * 1.5)) {
      const work = (await this.#transport.json('get', '/v1/operations/{id}', call)) as Work;
      if (work.done) return work;
      waiting.onProgress?.(work);
      await pause(wait, waiting.signal);
    }
  }

  /** Waits until every fact that was sent is in every classification. */
  async fresh(signal?: AbortSignal): Promise<void> {
    for (let wait = 100; ; wait = Math.min(2_000, wait * 1.5)) {
      if ((await this.get('/v1/freshness', signal ? { signal } : {})).up_to_date) return;
      await pause(wait, signal);
    }
  }

  /** Changes of classifications as they happen, until the signal says stop or the loop is left. */
  changes(following: Following = {}): AsyncGenerator<Placed, void, void> {
    return follow(this.#transport, following);
  }

  #json<A>(method: Method, path: string, call: unknown): Promise<A> {
    return this.#transport.json(method, path, (call ?? {}) as Loose) as Promise<A>;
  }
}

// A page has one list beside the services that did not answer.
function entries(page: Record<string, unknown>): unknown[] {
  const list = Object.entries(page).find(([name, value]) => name !== 'unavailable' && Array.isArray(value));
  return (list?.[1] as unknown[] | undefined) ?? [];
}
