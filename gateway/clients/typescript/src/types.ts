import type { components, paths } from './schema.js';

/** A schema of the API by its name. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

/** The paths that know a method. */
export type PathsWith<M extends Method> = {
  [P in keyof paths]: [Exclude<paths[P][M], undefined>] extends [never] ? never : P;
}[keyof paths] &
  string;

type Parameters<O, W extends 'path' | 'query'> = O extends { parameters: { [K in W]?: infer V } } ? Exclude<V, undefined> : never;

// A text that may be anything may also be told as a number or a truth.
type Loose<V> = V extends string ? (string extends V ? string | number | boolean : V) : V extends readonly (infer E)[] ? readonly E[] : V;
type Loosely<T> = { [K in keyof T]?: Loose<Exclude<T[K], undefined>> | undefined };

type Content<B> = B extends { content: infer C } ? C : never;
type Body<O> = O extends { requestBody: infer B } ? Sent<Content<B>> : O extends { requestBody?: infer B } ? Sent<Content<NonNullable<B>>> : never;
type Sent<C> = { [T in keyof C]: T extends `${string}json` ? (T extends `${string}ndjson` ? BodyInit : C[T]) : BodyInit }[keyof C];

type Answers<O> = O extends { responses: infer R } ? R : never;
type Json<A> = A extends { content: { 'application/json': infer T } } ? T : undefined;
type Good = 200 | 201 | 202 | 204;

/** What an operation answers when it succeeds; undefined where it has nothing to say. */
export type Answer<P extends PathsWith<M>, M extends Method> = {
  [S in keyof Answers<Operation<P, M>> & Good]: Json<Answers<Operation<P, M>>[S]>;
}[keyof Answers<Operation<P, M>> & Good];

/** What goes with every call. */
export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Names the request; a repeat under the same name does nothing twice. Made where it is absent and the operation knows it. */
  readonly idempotencyKey?: string;
  /** The ETag of what is to be changed, or `*`. */
  readonly ifMatch?: string;
  /** Of a body that is not JSON: text/csv, application/x-ndjson, application/cloudevents+json. */
  readonly contentType?: string;
}

type WithPath<O> = [Parameters<O, 'path'>] extends [never] ? { readonly path?: never } : { readonly path: Parameters<O, 'path'> };
type WithQuery<O> = [Parameters<O, 'query'>] extends [never] ? { readonly query?: never } : { readonly query?: Loosely<Parameters<O, 'query'>> };
type WithBody<O> = [Body<O>] extends [never] ? { readonly body?: never } : O extends { requestBody: unknown } ? { readonly body: Body<O> } : { readonly body?: Body<O> };

/** What an operation is called with. */
export type Call<P extends PathsWith<M>, M extends Method> = Sending &
  WithPath<Operation<P, M>> &
  WithQuery<Operation<P, M>> &
  WithBody<Operation<P, M>>;

/** The argument of a call, which may be left out where nothing in it is needed. */
export type Given<P extends PathsWith<M>, M extends Method> = {} extends Call<P, M> ? [call?: Call<P, M>] : [call: Call<P, M>];

type Lists<A> = { [K in keyof A]-?: K extends 'unavailable' ? never : NonNullable<A[K]> extends readonly (infer E)[] ? E : never }[keyof A];

/** The paths whose answers come page by page. */
export type PagedPath = {
  [P in PathsWith<'get'>]: Answer<P, 'get'> extends { next_page_token?: string } ? P : never;
}[PathsWith<'get'>];

/** One entry of a list. */
export type Item<P extends PagedPath> = Lists<Answer<P, 'get'>>;

/** Work in the background: a fit, a simulation, an import, an erasure. */
export type Work = Answer<'/v1/operations/{id}', 'get'>;

/** One change of a classification. */
export type Change = Schema<'LabelChange'>;
