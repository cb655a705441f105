import type { paths, components } from '../../../clients/typescript/src/schema';
import { ApiProblem } from './problem';

/** A schema of the API by its name. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;
type PathsWith<M extends Method> = {
  [P in keyof paths]: [Exclude<paths[P][M], undefined>] extends [never] ? never : P;
}[keyof paths] &
  string;
type Parameters<O, Where extends string> = O extends { parameters: { [W in Where]?: infer V } } ? NonNullable<V> : never;
type Answers<O> = O extends { responses: infer R } ? R : never;
type JsonOf<A> = A extends { content: { 'application/json': infer T } } ? T : never;
/** What an operation answers when it succeeds. */
export type Answer<P extends PathsWith<M>, M extends Method> = {
  [S in keyof Answers<Operation<P, M>>]: S extends 200 | 201 | 202 ? JsonOf<Answers<Operation<P, M>>[S]> : never;
}[keyof Answers<Operation<P, M>>];
type BodyOf<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : unknown;

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export interface Call<P extends PathsWith<M>, M extends Method> {
  readonly path?: Parameters<Operation<P, M>, 'path'> extends never ? undefined : Parameters<Operation<P, M>, 'path'>;
  readonly query?: Partial<Parameters<Operation<P, M>, 'query'>>;
  readonly body?: BodyOf<Operation<P, M>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The API of the gateway, with the key of whoever signed in. */
export class Api {
  constructor(
    private readonly key: string,
    private readonly onRefused: () => void = () => {},
    private readonly language: () => string = () => 'en',
  ) {}

  get<P extends PathsWith<'get'>>(path: P, call: Call<P, 'get'> = {}): Promise<Answer<P, 'get'>> {
    return this.json('get', path, call);
  }

  post<P extends PathsWith<'post'>>(path: P, call: Call<P, 'post'> = {}): Promise<Answer<P, 'post'>> {
    return this.json('post', path, call);
  }

  put<P extends PathsWith<'put'>>(path: P, call: Call<P, 'put'> = {}): Promise<Answer<P, 'put'>> {
    return this.json('put', path, call);
  }

  patch<P extends PathsWith<'patch'>>(path: P, call: Call<P, 'patch'> = {}): Promise<Answer<P, 'patch'>> {
    return this.json('patch', path, call);
  }

  delete<P extends PathsWith<'delete'>>(path: P, call: Call<P, 'delete'> = {}): Promise<Answer<P, 'delete'>> {
    return this.json('delete', path, call);
  }

  /** Asks for what the contract does not have (yet); the caller says what it expects. */
  untyped<T>(method: Method, path: string, call: { query?: Query; body?: unknown; signal?: AbortSignal } = {}): Promise<T> {
    return this.json(method, path, call);
  }

  /** A call whose answer is read by the caller: a stream, a file. A refusal is thrown as a problem. */
  async open(method: string, url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.key}`);
    headers.set('Accept-Language', this.language());
    let response: Response;
    try {
      // The key is all that is sent: no cookies, and no dialog of the browser that asks for a password.
      response = await fetch(url, { ...init, credentials: 'omit', method: method.toUpperCase(), headers });
    } catch (failure) {
      if (init.signal?.aborted) throw failure;
      throw ApiProblem.unreachable();
    }
    if (response.ok) return response;
    if (response.status === 401) this.onRefused();
    throw await ApiProblem.of(response);
  }

  private async json<T>(
    method: Method,
    path: string,
    call: { path?: unknown; query?: unknown; body?: unknown; headers?: Readonly<Record<string, string>>; signal?: AbortSignal },
  ): Promise<T> {
    const init: RequestInit = { headers: { Accept: 'application/json', ...call.headers } };
    if (call.signal) init.signal = call.signal;
    if (call.body !== undefined) {
      init.body = JSON.stringify(call.body);
      (init.headers as Record<string, string>)['Content-Type'] = 'application/json';
    }
    const response = await this.open(method, address(path, call.path as Query, call.query as Query), init);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

/** The address of an operation: names in braces filled in, values of the query that are there appended. */
export function address(path: string, inPath: Query = {}, query: Query = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = inPath[name];
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}
