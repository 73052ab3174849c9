import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import type { Product } from "@gantry/tools/product";
import { processorTime } from "../api/processorTime.ts";
import { openLoop, send, type Answers, type Asked } from "./openLoop.ts";

export interface Figures {
  requests: number;
  p50Ms: number;
  p90Ms: number;
  p99Ms: number;
  /** Answered with "busy"; they count as requests, and their time counts nowhere. */
  refused: number;
}

export interface Alone extends Figures {
  /** Processor time a request. */
  serverMs: number;
  databaseMs: number;
}

function figuresOf({ ms, refused }: Answers): Figures {
  const sorted = ms.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    requests: sorted.length + refused,
    refused,
    p50Ms: quantile(0.5),
    p90Ms: quantile(0.9),
    p99Ms: quantile(0.99),
  };
}

/** One request after another: how much processor time each takes, whatever else the machine does. */
export async function measureAlone(product: Product, rounds: number, next: (number: number) => Asked): Promise<Alone> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const taken: (number | null)[] = [];
  // Statements are prepared when they come again.
  for (let number = 0; number < 12; number++) await send(agent, product.url, next(number));
  const before = processorTimes(product);
  for (let number = 0; number < rounds; number++) taken.push(await send(agent, product.url, next(number + 12)));
  const after = processorTimes(product);
  agent.destroy();
  return {
    ...figuresOf({ ms: taken.filter((each) => each !== null), refused: 0 }),
    serverMs: round((after.server - before.server) / rounds),
    databaseMs: round((after.database - before.database) / rounds),
  };
}

export interface Stream {
  name: string;
  perSecond: number;
  next: (number: number) => Asked;
}

/** Several streams of requests beside each other, each at its rate. */
export async function measureTogether(
  product: Product,
  seconds: number,
  streams: readonly Stream[],
): Promise<{ figures: Record<string, Figures>; serverMs: number; databaseMs: number; ownMs: number }> {
  const before = processorTimes(product);
  const own = process.cpuUsage();
  const taken = await Promise.all(
    streams.map(({ perSecond, next }) => openLoop(product.url, { perSecond, seconds, next })),
  );
  const after = processorTimes(product);
  const used = process.cpuUsage(own);
  return {
    figures: Object.fromEntries(
      streams.map(({ name }, index) => [name, figuresOf(taken[index] ?? { ms: [], refused: 0 })]),
    ),
    serverMs: after.server - before.server,
    databaseMs: after.database - before.database,
    ownMs: round((used.user + used.system) / 1000),
  };
}

export function processorTimes(product: Product): { server: number; database: number } {
  const pids = product.processes();
  const isDatabase = (pid: number) => nameOf(pid) === "postgres";
  return {
    server: processorTime(pids.filter((pid) => !isDatabase(pid))) ?? 0,
    database: processorTime(pids.filter(isDatabase)) ?? 0,
  };
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
