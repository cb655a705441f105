import type { Api } from './client';
import { address } from './client';
import { ApiProblem } from './problem';

/** One event of a stream of server-sent events. */
export interface ServerEvent {
  readonly name: string;
  readonly id: string;
  readonly data: string;
}

/** Reads the lines of an event stream as they come, in pieces of any size. */
export class EventLines {
  private rest = '';
  private name = '';
  private data: string[] = [];
  private place = '';
  /** How long the server asks to wait before the next connection, in ms. */
  retry: number | undefined;

  /** The id of the last event; an event without one keeps the place of the one before. */
  get lastId(): string {
    return this.place;
  }

  take(piece: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    this.rest += piece;
    // A carriage return at the end may be half of a line's end.
    for (let end = this.rest.search(/\r\n|\n|\r(?!$)/); end >= 0; end = this.rest.search(/\r\n|\n|\r(?!$)/)) {
      const line = this.rest.slice(0, end);
      this.rest = this.rest.slice(end + (this.rest.startsWith('\r\n', end) ? 2 : 1));
      if (line !== '') this.line(line);
      else if (this.data.length > 0) events.push(this.finished());
      else this.name = '';
    }
    return events;
  }

  private line(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return; // A comment.
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.place = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
  }

  private finished(): ServerEvent {
    const event = { name: this.name || 'message', id: this.place, data: this.data.join('\n') };
    this.name = '';
    this.data = [];
    return event;
  }
}

/** The wait before the next attempt in ms: doubled each time up to half a minute, and spread by `random` in 0..1. */
export function backoff(attempt: number, first: number, random: number): number {
  return Math.min(30_000, first * 2 ** Math.min(attempt, 16)) * (0.5 + random / 2);
}

/**
 * Follows a stream of events until the signal says stop, connecting again wherever it breaks off and
 * going on after the last event. The browser's own EventSource cannot send the key in a header.
 */
export async function follow(
  api: Api,
  path: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
  onEvent: (event: ServerEvent) => void,
  signal: AbortSignal,
  onState: (connected: boolean) => void = () => {},
): Promise<void> {
  let place = '';
  let attempt = 0;
  let first = 1_000;
  while (!signal.aborted) {
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' };
      if (place !== '') headers['Last-Event-ID'] = place;
      const response = await api.open('get', address(path, {}, query), { headers, signal });
      onState(true);
      attempt = 0;
      const lines = new EventLines();
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        for (const event of lines.take(read.value)) onEvent(event);
        place = lines.lastId || place;
        first = lines.retry ?? first;
      }
    } catch (failure) {
      if (signal.aborted) return;
      const problem = ApiProblem.from(failure);
      // A place that is too old is forgotten; any other refusal will not change by asking again.
      if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
        if (place === '') {
          onState(false);
          return;
        }
        place = '';
      }
    }
    onState(false);
    await pause(backoff(attempt++, first, Math.random()), signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
