/** One value of a request that was refused, and how to mend it. */
export interface InvalidParam {
  readonly name?: string;
  readonly field?: string;
  readonly reason?: string;
}

/** What went wrong, as the gateway says it (RFC 9457), or as it looks from here where nothing answered. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly requestId: string,
    readonly invalidParams: readonly InvalidParam[] = [],
  ) {
    super(detail || title);
    this.name = 'ApiProblem';
  }

  /** Nothing answered: no network, or no gateway. */
  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'UNREACHABLE', '', '', '');
  }

  static async of(response: Response): Promise<ApiProblem> {
    const requestId = response.headers.get('X-Request-Id') ?? '';
    const body = await readJson(response);
    const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
    return new ApiProblem(
      response.status,
      text('code') || `HTTP_${response.status}`,
      text('title') || response.statusText,
      text('detail'),
      text('request_id') || requestId,
      Array.isArray(body['invalid_params']) ? (body['invalid_params'] as InvalidParam[]) : [],
    );
  }

  static from(failure: unknown): ApiProblem {
    if (failure instanceof ApiProblem) return failure;
    return failure instanceof TypeError
      ? ApiProblem.unreachable()
      : new ApiProblem(0, 'UNEXPECTED', '', failure instanceof Error ? failure.message : String(failure), '');
  }
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
