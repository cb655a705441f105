import { expect, test, vi } from 'vitest';
import { Clientele, ClienteleProblem, type Item, type Settings } from './index.js';

type Step = Response | Error | ((request: Request) => Response);

/** A client whose gateway answers the steps one after the other, and the requests that it got. */
function gateway(steps: Step[], settings: Partial<Settings> = {}): { client: Clientele; asked: Request[] } {
  const asked: Request[] = [];
  const answer = async (url: unknown, init: unknown): Promise<Response> => {
    const request = new Request(url as string, init as RequestInit);
    asked.push(request);
    const step = steps[Math.min(asked.length, steps.length) - 1]!;
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(request) : step;
  };
  const patience = { firstWait: 1, longestWait: 50 };
  return { client: new Clientele({ gateway: 'http://gateway/', key: 'k', fetch: answer as typeof fetch, patience, ...settings }), asked };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => Response.json(body, { status, headers });

test('a call goes to the path that its type names, with the key and only the values that are there', async () => {
  const { client, asked } = gateway([json({ customers: [] })], { language: 'zh', key: async () => 'fetched' });

  await client.get('/v1/customers', { query: { tier: 'gold', page_size: 50, filter: undefined } });

  expect(asked[0]!.url).toBe('http://gateway/v1/customers?tier=gold&page_size=50');
  expect(asked[0]!.headers.get('Authorization')).toBe('Bearer fetched');
  expect(asked[0]!.headers.get('Accept-Language')).toBe('zh');
});

test('names of a path are escaped, and are needed', async () => {
  const { client, asked } = gateway([json({ id: 'a/b' })]);

  const portrait = await client.get('/v1/customers/{id}', { path: { id: 'a/b?老' } });
  const id: string = portrait.id;

  expect(id).toBe('a/b');
  expect(asked[0]!.url).toBe('http://gateway/v1/customers/a%2Fb%3F%E8%80%81');
  await expect(client.get('/v1/customers/{id}', { path: { id: '' } })).rejects.toThrow('needs id');
});

test('what the contract does not know does not compile', () => {
  const { client } = gateway([json({})]);
  const wrong = [
    // @ts-expect-error there is no such path
    () => client.get('/v1/nothing'),
    // @ts-expect-error the path does not know the method
    () => client.post('/v1/summary', { body: {} }),
    // @ts-expect-error the id is needed
    () => client.get('/v1/customers/{id}'),
    // @ts-expect-error there is no such value of the query
    () => client.get('/v1/customers', { query: { teir: 'gold' } }),
    // @ts-expect-error the body is needed
    () => client.post('/v1/identify'),
    // @ts-expect-error a text, not a number
    () => client.post('/v1/identify', { body: { userId: 7 } }),
    // @ts-expect-error not a list
    () => client.all('/v1/summary'),
  ];
  expect(wrong).toHaveLength(7);
});

test('a refusal is thrown with its code, its fields and the number of the request', async () => {
  const problem = { title: 'Bad', status: 400, detail: 'write a number', code: 'INVALID_FIELD', request_id: 'r-1', invalid_params: [{ name: 'page_size', reason: 'no number' }] };
  const { client, asked } = gateway([json(problem, 400)]);

  const failure = await client.get('/v1/tasks').catch((thrown: unknown) => thrown);

  expect(failure).toBeInstanceOf(ClienteleProblem);
  expect(failure).toMatchObject({ status: 400, code: 'INVALID_FIELD', requestId: 'r-1', message: 'write a number', invalidParams: [{ name: 'page_size' }] });
  expect(asked).toHaveLength(1);
});

test('a refusal that is no problem document is one all the same', async () => {
  const { client } = gateway([new Response('<html>', { status: 413, statusText: 'Too Large', headers: { 'X-Request-Id': 'r-2' } })]);

  await expect(client.get('/v1/me')).rejects.toMatchObject({ status: 413, code: 'HTTP_413', title: 'Too Large', requestId: 'r-2' });
});

test('a question is repeated where the gateway is away for a moment', async () => {
  const { client, asked } = gateway([new TypeError('fetch failed'), json({}, 503), json({}, 504), json({ up_to_date: true })]);

  await client.fresh();

  expect(asked).toHaveLength(4);
});

test('repeats end, and then the last refusal is told', async () => {
  const { client, asked } = gateway([() => json({ code: 'UNAVAILABLE' }, 503)]);

  await expect(client.get('/v1/me')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(asked).toHaveLength(4);
  const nobody = gateway([new TypeError('fetch failed')], { patience: { retries: 0 } });
  await expect(nobody.client.get('/v1/me')).rejects.toMatchObject({ status: 0, code: 'UNREACHABLE' });
});

test('Retry-After is waited for, unless it is longer than the caller has patience', async () => {
  vi.useFakeTimers();
  try {
    const soon = gateway([json({}, 429, { 'Retry-After': '3' }), json({ roles: [] })], { patience: { firstWait: 1, longestWait: 5_000 } });
    const answer = soon.client.get('/v1/me');
    await vi.advanceTimersByTimeAsync(2_999);
    expect(soon.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    await answer;
    expect(soon.asked).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
  const late = gateway([json({}, 503, { 'Retry-After': '3600' })]);
  await expect(late.client.get('/v1/me')).rejects.toMatchObject({ status: 503, retryAfter: 3_600_000 });
  expect(late.asked).toHaveLength(1);
});

test('a write that can be named is, and all its repeats have the same name', async () => {
  const { client, asked } = gateway([json({}, 503), json({ accepted: 1, duplicates: 0, rejected: [] })]);

  await client.post('/v1/identify', { body: { userId: 'c-1' } });

  const names = asked.map((request) => request.headers.get('Idempotency-Key'));
  expect(names[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(names[1]).toBe(names[0]);
  expect(await asked[1]!.json()).toEqual({ userId: 'c-1' });
});

test('a call without a name is repeated only where it was not done at all', async () => {
  const away = gateway([json({ code: 'UNAVAILABLE' }, 503)]);
  await expect(away.client.post('/v1/feedback:classify', { body: { texts: [] } as never })).rejects.toMatchObject({ status: 503 });
  expect(away.asked).toHaveLength(1);

  const busy = gateway([json({}, 429), json({ results: [] })]);
  await busy.client.post('/v1/feedback:classify', { body: { texts: [] } as never });
  expect(busy.asked).toHaveLength(2);
  expect(busy.asked[0]!.headers.has('Idempotency-Key')).toBe(false);
});

test('a file goes out as it is', async () => {
  const { client, asked } = gateway([json({ id: 'imp_1' }, 202)]);

  await client.post('/v1/orders:import', { body: 'order_id,amount\no-1,5\n', contentType: 'text/csv', query: { currency: 'EUR' } });

  expect(asked[0]!.headers.get('Content-Type')).toBe('text/csv');
  expect(await asked[0]!.text()).toBe('order_id,amount\no-1,5\n');
});

test('a list is walked page by page, no page before it is needed', async () => {
  const pages = [
    json({ unavailable: ['feedback-service'], customers: [{ id: 'a' }, { id: 'b' }], next_page_token: 't/1' }),
    json({ customers: [{ id: 'c' }], next_page_token: '' }),
  ];
  const { client, asked } = gateway(pages);
  const seen: Item<'/v1/customers'>[] = [];

  for await (const customer of client.all('/v1/customers', { query: { tier: 'gold' } })) {
    seen.push(customer);
    if (seen.length === 2) expect(asked).toHaveLength(1);
  }

  expect(seen.map((customer) => customer.id)).toEqual(['a', 'b', 'c']);
  expect(asked[1]!.url).toBe('http://gateway/v1/customers?tier=gold&page_token=t%2F1');
});

test('work in the background is waited for', async () => {
  const { client, asked } = gateway([json({ operation_id: 'sco_1', state: 'RUNNING', done: false, progress: 0.5 }), json({ operation_id: 'sco_1', state: 'SUCCEEDED', done: true })]);
  const states: unknown[] = [];

  const work = await client.finished({ operation_id: 'sco_1' }, { onProgress: (each) => states.push('progress' in each && each.progress) });

  expect(work).toMatchObject({ state: 'SUCCEEDED' });
  expect(states).toEqual([0.5]);
  expect(asked.map((request) => request.url)).toEqual(Array(2).fill('http://gateway/v1/operations/sco_1'));
});

test('who says stop is not asked to wait', async () => {
  const stop = new AbortController();
  const { client } = gateway([() => json({}, 503)], { patience: { firstWait: 60_000, longestWait: 60_000 } });

  const call = client.get('/v1/me', { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')));

  await expect(call).rejects.toThrow('enough');
});
