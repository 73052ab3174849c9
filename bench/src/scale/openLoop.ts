import { Agent, request } from "node:http";

export interface Asked {
  method: "GET" | "POST";
  path: string;
  cookie: string;
  body?: string;
  /** A POST takes effect once however often it is sent. */
  key?: string;
}

export interface OpenLoop {
  perSecond: number;
  seconds: number;
  /** The request of that number. */
  next: (number: number) => Asked;
}

export interface Answers {
  /** How long each answer took. */
  ms: number[];
  /** How many were told that the server is busy. */
  refused: number;
}

/**
 * Sends requests at a steady rate, whether those before are answered or not, and measures from when each was due: a server that
 * falls behind is seen to. Throws on any answer but success and "busy".
 */
export async function openLoop(url: string, { perSecond, seconds, next }: OpenLoop): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const began = performance.now() + 50;
  const count = Math.round(perSecond * seconds);
  const taken: Promise<number | null>[] = [];
  try {
    for (let number = 0; number < count; number++) {
      const due = began + (number * 1000) / perSecond;
      while (performance.now() < due) await pause(due - performance.now());
      taken.push(send(agent, url, next(number), due));
    }
    const all = await Promise.all(taken);
    const ms = all.filter((each) => each !== null);
    return { ms, refused: all.length - ms.length };
  } finally {
    agent.destroy();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => (ms > 1.5 ? setTimeout(resolve, ms - 1) : setImmediate(resolve)));
}

/** One request: the milliseconds from when it was due to the whole answer; null where the server was too busy for it. */
export function send(agent: Agent, url: string, asked: Asked, due = performance.now()): Promise<number | null> {
  const { method, path, cookie, body, key } = asked;
  const headers: Record<string, string> = { cookie };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined) headers["idempotency-key"] = key;
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { agent, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(performance.now() - due);
        else if (statusCode === 503) resolve(null);
        else
          reject(
            new Error(`${method} ${path} was answered ${statusCode}: ${Buffer.concat(parts).toString().slice(0, 300)}`),
          );
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
