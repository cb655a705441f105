/** One value of a request that was refused, and how to mend it. */
export interface InvalidParam {
  readonly name: string;
  readonly reason: string;
}

/** A refusal, as the gateway says it (RFC 9457); status 0 and code UNREACHABLE where nothing answered. */
export class ClienteleProblem extends Error {
  override readonly name = 'ClienteleProblem';

  constructor(
    /** The HTTP status. */
    readonly status: number,
    /** The reason; never changes its name. */
    readonly code: string,
    readonly title: string,
    /** What is wrong and how to mend it. */
    readonly detail: string,
    /** Under which the logs of the suite have more. */
    readonly requestId: string,
    readonly invalidParams: readonly InvalidParam[] = [],
    /** After how many ms another attempt is worth it, where the gateway says so. */
    readonly retryAfter: number | undefined = undefined,
    cause?: unknown,
  ) {
    super(detail || title || code, { cause });
  }

  /** Nothing answered: no network, or no gateway. */
  static unreachable(cause: unknown): ClienteleProblem {
    return new ClienteleProblem(0, 'UNREACHABLE', 'No answer', 'the gateway cannot be reached', '', [], undefined, cause);
  }

  /** The refusal that an answer holds; whatever its body is. */
  static async of(answer: Response): Promise<ClienteleProblem> {
    return ClienteleProblem.from(await object(answer), {
      status: answer.status,
      title: answer.statusText,
      requestId: answer.headers.get('X-Request-Id') ?? '',
      retryAfter: milliseconds(answer.headers.get('Retry-After'), Date.now()),
    });
  }

  /** The refusal of a problem document; what is not in it is as the answer around it says. */
  static from(
    document: Readonly<Record<string, unknown>>,
    around: { status?: number; title?: string; requestId?: string; retryAfter?: number | undefined },
  ): ClienteleProblem {
    const text = (name: string): string => (typeof document[name] === 'string' ? document[name] : '');
    const status = around.status ?? (typeof document['status'] === 'number' ? document['status'] : 0);
    const params = document['invalid_params'];
    return new ClienteleProblem(
      status,
      text('code') || `HTTP_${status}`,
      text('title') || (around.title ?? ''),
      text('detail'),
      text('request_id') || (around.requestId ?? ''),
      Array.isArray(params) ? (params as InvalidParam[]) : [],
      around.retryAfter,
    );
  }
}

/** What Retry-After means in ms from now: seconds, or a date; undefined where it says nothing. */
export function milliseconds(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

async function object(answer: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
