import type { Conflict, Problem } from "./edits.ts";
import type { Call, Endpoint, Result } from "./endpoint.ts";

/** An answer other than success, with the server's problem document. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ApiProblem";
    this.problem = problem;
  }
  get status(): number {
    return this.problem.status;
  }
  get conflicts(): readonly Conflict[] {
    return this.problem.conflicts ?? [];
  }
}

export interface CallOptions {
  /** Version the edit is based on, sent as If-Match. */
  version?: number;
  /** Makes a repeated POST take effect once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface ClientOptions {
  baseUrl: string;
  headers?: Record<string, string>;
  fetch?: typeof fetch;
}

export type Client = <E extends Endpoint>(endpoint: E, input: Call<E>, options?: CallOptions) => Promise<Result<E>>;

interface LooseCall {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** URL path and query of a call. */
export function urlOf(endpoint: Endpoint, input: LooseCall): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** A typed client of the API. Throws ApiProblem on any answer other than success, and on none (status 0, code "network.unreachable"). */
export function createClient({ baseUrl, headers = {}, fetch: send = fetch }: ClientOptions): Client {
  return async (endpoint, input, options = {}) => {
    const call = input as LooseCall;
    const response = await send(new URL(urlOf(endpoint, call), baseUrl), {
      method: endpoint.method,
      headers: { ...headers, ...headersOf(call, options) },
      ...(call.body === undefined
        ? {}
        : { body: call.body instanceof FormData ? call.body : JSON.stringify(call.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    }).catch((cause: unknown) => {
      if (options.signal?.aborted) throw cause;
      throw new ApiProblem(unreachable());
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
    if (!response.ok) throw new ApiProblem(isProblem(answer) ? answer : unexplained(response.status));
    return answer as never;
  };
}

function headersOf(call: LooseCall, options: CallOptions): Record<string, string> {
  return {
    ...(call.body === undefined || call.body instanceof FormData ? {} : { "content-type": "application/json" }),
    ...(options.version === undefined ? {} : { "if-match": `"${options.version}"` }),
    ...(options.idempotencyKey === undefined ? {} : { "idempotency-key": options.idempotencyKey }),
  };
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === "object" && answer !== null && "code" in answer && "status" in answer;
}

function unreachable(): Problem {
  return {
    type: "about:blank",
    title: "Not reachable",
    status: 0,
    code: "network.unreachable",
    detail: "The server did not answer. What you typed is kept; it is sent again when the connection is back.",
  };
}

function unexplained(status: number): Problem {
  return {
    type: "about:blank",
    title: "Failed",
    status,
    code: "network.unexplained",
    detail: `The server answered ${status} without saying why.`,
  };
}
