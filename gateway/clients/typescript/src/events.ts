/** One event of a stream of server-sent events. */
export interface ServerEvent {
  readonly name: string;
  readonly id: string;
  readonly data: string;
}

/** Reads the lines of an event stream (WHATWG HTML, 9.2) as they come, in pieces of any size. */
export class EventLines {
  #rest = '';
  #name = '';
  #data: string[] = [];
  #place = '';
  #nextPlace = '';
  #retry: number | undefined;

  /** The id of the last event that came whole; an event without one keeps the place of the one before. */
  get lastId(): string {
    return this.#place;
  }

  /** How long the server asks to wait before the next connection, in ms. */
  get retry(): number | undefined {
    return this.#retry;
  }

  /** The events that a piece of the stream completes. */
  take(piece: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    const text = this.#rest + piece;
    let from = 0;
    // A carriage return at the end may be half of a line's end.
    for (const end of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
      const event = this.#line(text.slice(from, end.index));
      if (event) events.push(event);
      from = end.index + end[0].length;
    }
    this.#rest = text.slice(from);
    return events;
  }

  #line(line: string): ServerEvent | undefined {
    if (line === '') return this.#finished();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#name = value;
    else if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#nextPlace = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.#retry = Number(value);
    return undefined;
  }

  #finished(): ServerEvent | undefined {
    const data = this.#data;
    this.#place = this.#nextPlace;
    const event = { name: this.#name || 'message', id: this.#place, data: data.join('\n') };
    this.#name = '';
    this.#data = [];
    return data.length > 0 ? event : undefined;
  }
}
