import { afterEach, expect, test, vi } from 'vitest';
import { Api } from './client';
import { backoff, EventLines, follow } from './events';

afterEach(() => vi.unstubAllGlobals());

const STREAM = ': open\r\nretry: 3000\r\nid: p0\r\n\r\nevent: label_change\nid: p1\ndata: {"a":\ndata: 1}\n\nid: p2\rdata: x\r\rdata: half';

test('events are read from pieces of any size', () => {
  for (let size = 1; size <= STREAM.length; size++) {
    const lines = new EventLines();
    const events = [];
    for (let at = 0; at < STREAM.length; at += size) events.push(...lines.take(STREAM.slice(at, at + size)));
    expect(events).toEqual([
      { name: 'label_change', id: 'p1', data: '{"a":\n1}' },
      { name: 'message', id: 'p2', data: 'x' },
    ]);
    expect(lines.retry).toBe(3000);
  }
});

test('the wait grows up to half a minute', () => {
  expect(backoff(0, 1000, 1)).toBe(1000);
  expect(backoff(3, 1000, 0)).toBe(4000);
  expect(backoff(99, 1000, 1)).toBe(30_000);
});

test('a stream that broke off goes on after the last event', async () => {
  const asked: (string | null)[] = [];
  const stop = new AbortController();
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get('Last-Event-ID'));
    return new Response(`retry: 1\nid: p${asked.length}\ndata: ${asked.length}\n\n`);
  });
  const heard: string[] = [];

  await follow(new Api('k'), '/v1/changes', {}, (event) => {
    heard.push(event.data);
    if (heard.length === 3) stop.abort();
  }, stop.signal);

  expect(heard).toEqual(['1', '2', '3']);
  expect(asked).toEqual([null, 'p1', 'p2']);
});
