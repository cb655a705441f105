import { address, type Values } from './address.js';
import { NAMED } from './named.js';
import { ClienteleProblem } from './problem.js';
import { pause, wait, type Patience } from './retry.js';
import type { Method, Sending } from './types.js';

/** Where the gateway is, and who calls. */
export interface Settings {
  /** Such as `https://clientele.example.org`. */
  readonly gateway: string;
  /** The API key or bearer token, or what gives the one of the moment. */
  readonly key: string | (() => string | Promise<string>);
  /** Of titles and labels where the gateway has several: `en` or `zh`. */
  readonly language?: string;
  /** In ms, of one attempt until its answer begins; 60,000 where it is absent. */
  readonly timeout?: number;
  readonly patience?: Partial<Patience>;
  /** In place of the global one. */
  readonly fetch?: typeof fetch;
}

/** A call whose types were checked already. */
export interface Loose extends Sending {
  readonly path?: Values | undefined;
  readonly query?: Values | undefined;
  readonly body?: unknown;
  readonly accept?: string;
}

// A change that is meant for one state (If-Match) would be refused the second time.
const IDEMPOTENT: ReadonlySet<Method> = new Set(['get', 'put', 'delete']);
const PATIENCE: Patience = { retries: 3, firstWait: 300, longestWait: 20_000 };

/** Sends calls, repeats those that may be repeated, and throws what is refused. */
export class Transport {
  readonly #settings: Settings;
  readonly #patience: Patience;

  constructor(settings: Settings) {
    this.#settings = { ...settings, gateway: settings.gateway.replace(/\/+$/, '') };
    this.#patience = { ...PATIENCE, ...settings.patience };
  }

  /** The JSON of an answer; undefined where it has no body. */
  async json(method: Method, path: string, call: Loose): Promise<unknown> {
    const text = await (await this.send(method, path, { accept: 'application/json', ...call })).text();
    return text === '' ? undefined : JSON.parse(text);
  }

  /** An answer whose body is not read yet. */
  async send(method: Method, path: string, call: Loose): Promise<Response> {
    const url = this.#settings.gateway + address(path, call.path, call.query);
    const headers = headersOf(method, path, call);
    const body = bodyOf(call.body, headers);
    const repeatable = !(body instanceof ReadableStream) && !headers.has('If-Match') && (IDEMPOTENT.has(method) || headers.has('Idempotency-Key'));
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(url, { method: method.toUpperCase(), headers, body }, call.signal);
      } catch (failure) {
        if (!(failure instanceof ClienteleProblem)) throw failure;
        const before = wait(failure, attempt, repeatable, this.#patience, Math.random());
        if (before === undefined) throw failure;
        await pause(before, call.signal);
      }
    }
  }

  async #once(url: string, init: RequestInit & { headers: Headers }, signal?: AbortSignal): Promise<Response> {
    const { key, language, timeout = 60_000, fetch: ask = fetch } = this.#settings;
    init.headers.set('Authorization', `Bearer ${typeof key === 'string' ? key : await key()}`);
    if (language) init.headers.set('Accept-Language', language);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeout);
    let answer: Response;
    try {
      const either = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
      // `half` is what Node.js wants of bodies that are streams; the key is all that is sent, no cookies.
      answer = await ask(url, { ...init, signal: either, credentials: 'omit', ...(init.body instanceof ReadableStream ? { duplex: 'half' } : {}) });
    } catch (failure) {
      signal?.throwIfAborted();
      throw ClienteleProblem.unreachable(failure);
    } finally {
      clearTimeout(timer);
    }
    if (!answer.ok) throw await ClienteleProblem.of(answer);
    return answer;
  }
}

function headersOf(method: Method, path: string, call: Loose): Headers {
  const headers = new Headers(call.headers);
  if (call.accept) headers.set('Accept', call.accept);
  if (call.ifMatch) headers.set('If-Match', call.ifMatch);
  if (call.contentType) headers.set('Content-Type', call.contentType);
  const key = call.idempotencyKey ?? (NAMED.has(`${method} ${path}`) ? crypto.randomUUID() : undefined);
  if (key) headers.set('Idempotency-Key', key);
  return headers;
}

// With a type of its own a body goes out as it is; JSON where it is an object all the same.
function bodyOf(body: unknown, headers: Headers): BodyInit | null {
  if (body === undefined) return null;
  const type = headers.get('Content-Type');
  if (type === null) headers.set('Content-Type', 'application/json');
  const json = type === null || /json$/.test(type) && !/ndjson$/.test(type) && typeof body !== 'string';
  return json ? JSON.stringify(body) : (body as BodyInit);
}
