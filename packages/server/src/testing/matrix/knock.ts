/** What became of a request, as far as access goes. */
export type Outcome = "unsigned" | "denied" | "hidden" | "passed";

export interface Knock {
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  outcome: Outcome;
  status: number;
  text: string;
}

/** Sends a request with a cookie and says how far it got. A row one may not refer to is as hidden as one that cannot be found. */
export async function knock(url: string, cookie: string, { method, path, body, headers = {} }: Knock): Promise<Answer> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      ...headers,
      ...(cookie === "" ? {} : { cookie }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { outcome: outcomeOf(response.status, text), status: response.status, text };
}

function outcomeOf(status: number, text: string): Outcome {
  if (status === 401) return "unsigned";
  if (status === 403) return "denied";
  return status === 404 || text.includes('"reference.unknown"') ? "hidden" : "passed";
}
