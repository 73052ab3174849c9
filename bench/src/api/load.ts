import { Agent, request, type IncomingMessage } from "node:http";

export interface LoadRequest {
  method: "GET" | "POST";
  path: string;
  body?: string;
}

export interface LoadFigures {
  connections: number;
  requests: number;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

export interface LoadParts {
  url: string;
  cookie: string;
  connections: number;
  seconds: number;
  /** The next request; called once for each. */
  next: () => LoadRequest;
}

/** Keeps some connections busy, each with one request after another, and says how fast the answers came. Throws on any answer but success. */
export async function load({ url, cookie, connections, seconds, next }: LoadParts): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      const sent = performance.now();
      await send(agent, url, cookie, next());
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0);
  return {
    connections,
    requests: latencies.length,
    requestsPerSecond: round(latencies.length / took),
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}

function send(agent: Agent, url: string, cookie: string, { method, path, body }: LoadRequest): Promise<void> {
  const headers = {
    cookie,
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { agent, method, headers }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve();
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
