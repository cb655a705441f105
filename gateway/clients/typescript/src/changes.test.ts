import { expect, test } from 'vitest';
import { EventLines } from './events.js';
import { Clientele } from './index.js';

const stream = (...pieces: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }),
  );

const change = (id: string) => `event: label_change\ndata: {"change_id":"${id}"}\nid: ${id}\n\n`;

function following(answers: (() => Response)[]): { client: Clientele; places: (string | null)[] } {
  const places: (string | null)[] = [];
  const answer = async (_: unknown, init: unknown) => {
    places.push(new Headers((init as RequestInit).headers).get('Last-Event-ID'));
    return answers[Math.min(places.length, answers.length) - 1]!();
  };
  return { client: new Clientele({ gateway: 'http://gateway', key: 'k', fetch: answer as typeof fetch, patience: { firstWait: 1 } }), places };
}

test('a stream that breaks off goes on after the last change that came whole', async () => {
  const { client, places } = following([
    () => stream(': open\nretry: 1\nid: 7\n\n'),
    () => stream('retry: 1\n\n', change('8'), 'event: label_change\nid: 9\ndata: {"cha'),
    () => stream(change('9'), change('10')),
  ]);
  const seen: string[] = [];

  for await (const { place } of client.changes({ query: { dimension: ['lifecycle'] } })) {
    seen.push(place);
    if (seen.length === 3) break;
  }

  expect(seen).toEqual(['8', '9', '10']);
  expect(places).toEqual([null, '7', '8']);
});

test('a stream that is refused says so', async () => {
  const refused = following([() => Response.json({ code: 'INVALID_FIELD', detail: 'too old' }, { status: 400 })]);
  await expect(refused.client.changes({ after: '1' }).next()).rejects.toMatchObject({ code: 'INVALID_FIELD' });
  expect(refused.places).toEqual(['1']);

  const late = following([() => stream('event: problem\ndata: {"status":400,"code":"INVALID_PAGE_TOKEN"}\n\n')]);
  await expect(late.client.changes().next()).rejects.toMatchObject({ status: 400, code: 'INVALID_PAGE_TOKEN' });
});

test('who says stop gets no more', async () => {
  const stop = new AbortController();
  const { client } = following([() => stream(change('1'))]);
  const seen: string[] = [];

  for await (const { place } of client.changes({ signal: stop.signal })) {
    seen.push(place);
    stop.abort();
  }

  expect(seen).toEqual(['1']);
});

test('however an event stream is cut, its events are the same', () => {
  const text = ': a comment\r\nevent: label_change\r\ndata: {"a":\r\ndata: "客户"}\r\nid: 3\r\n\r\ndata\n\nid: 4\n\ndata:  two\rid\r\rdata: lost';
  const whole = new EventLines().take(text);
  expect(whole).toEqual([
    { name: 'label_change', id: '3', data: '{"a":\n"客户"}' },
    { name: 'message', id: '3', data: '' },
    { name: 'message', id: '', data: ' two' },
  ]);
  // Every way to cut it in three.
  for (let one = 0; one <= text.length; one++) {
    for (let two = one; two <= text.length; two++) {
      const lines = new EventLines();
      const events = [text.slice(0, one), text.slice(one, two), text.slice(two)].flatMap((piece) => lines.take(piece));
      expect(events).toEqual(whole);
    }
  }
});
