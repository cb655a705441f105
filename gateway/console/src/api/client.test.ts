import { afterEach, expect, test, vi } from 'vitest';
import { address, Api } from './client';
import { ApiProblem } from './problem';

afterEach(() => vi.unstubAllGlobals());

test('an address has its names filled in and only the values that are there', () => {
  expect(address('/v1/customers/{id}/tags/{name}', { id: 'a/b', name: '老 客户' })).toBe(
    '/v1/customers/a%2Fb/tags/%E8%80%81%20%E5%AE%A2%E6%88%B7',
  );
  expect(address('/v1/tasks', {}, { state: ['OPEN', 'DONE'], assignee: '', page_size: 50 })).toBe(
    '/v1/tasks?state=OPEN&state=DONE&page_size=50',
  );
  expect(() => address('/v1/customers/{id}', { id: '' })).toThrow('id');
});

test('a refusal is told with what is wrong and the number of the request', async () => {
  const problem = { title: 'Bad', detail: 'write a number', code: 'INVALID_FIELD', request_id: 'r-1', invalid_params: [{ name: 'limit', reason: 'no number' }] };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status: 400 }));

  const failure = await new Api('k').get('/v1/freshness').catch((thrown: unknown) => thrown);

  expect(failure).toBeInstanceOf(ApiProblem);
  expect(failure).toMatchObject({ status: 400, code: 'INVALID_FIELD', detail: 'write a number', requestId: 'r-1' });
});

test('a key that is no longer accepted ends the session', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 401 }));
  const ended = vi.fn();
  await expect(new Api('k', ended).get('/v1/freshness')).rejects.toMatchObject({ status: 401 });
  expect(ended).toHaveBeenCalledOnce();
});

test('where nothing answers, that is said', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(new Api('k').get('/v1/freshness')).rejects.toMatchObject({ code: 'UNREACHABLE' });
});
