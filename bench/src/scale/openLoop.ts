import { Agent, request } from "node:http";

export interface Asked {
  method: "GET" | "POST";
  path: string;
  cookie: string;
  body?: string;
  /** A POST takes effect once however often it is sent. */
  key?: string;
}

export interface Taken {
  /** From the moment it should have been sent to the whole answer. */
  ms: number;
  body: string;
}

export interface OpenLoop {
  perSecond: number;
  seconds: number;
  /** The request of that number. */
  next: (number: number) => Asked;
}

/**
 * Sends requests at a steady rate, whether those before are answered or not, and measures from when each was due: a server that
 * falls behind is seen to. Throws on any answer but success.
 */
export async function openLoop(url: string, { perSecond, seconds, next }: OpenLoop): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const began = performance.now() + 50;
  const count = Math.round(perSecond * seconds);
  const taken: Promise<number>[] = [];
  try {
    for (let number = 0; number < count; number++) {
      const due = began + (number * 1000) / perSecond;
      while (performance.now() < due) await pause(due - performance.now());
      taken.push(send(agent, url, next(number), due).then(({ ms }) => ms));
    }
    return await Promise.all(taken);
  } finally {
    agent.destroy();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => (ms > 1.5 ? setTimeout(resolve, ms - 1) : setImmediate(resolve)));
}

/** One request; `due` is when it should have been sent. */
export function send(agent: Agent, url: string, asked: Asked, due = performance.now()): Promise<Taken> {
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
        const text = Buffer.concat(parts).toString();
        if (statusCode >= 200 && statusCode < 300) resolve({ ms: performance.now() - due, body: text });
        else reject(new Error(`${method} ${path} was answered ${statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
