import { randomUUID } from "node:crypto";
import { endpointsOf, risk, type Client } from "@gantry/records";

export interface RepeatedTogether {
  /** Rows that came of it: as many as there were keys, if all is right. */
  rows: number;
  /** Keys whose copies did not all get the same answer. */
  differing: number;
  seconds: number;
}

const AT_ONCE = 20;
const { create, list } = endpointsOf(risk);

/** Sends each request several times at once under one idempotency key. */
export async function repeatTogether(
  call: Client,
  projectId: string,
  { keys, copies }: { keys: number; copies: number },
): Promise<RepeatedTogether> {
  const began = performance.now();
  let differing = 0;
  const once = async (index: number): Promise<void> => {
    const idempotencyKey = randomUUID();
    const body = { projectId, title: `Repeated ${index}` };
    const answers = await Promise.all(Array.from({ length: copies }, () => call(create, { body }, { idempotencyKey })));
    if (new Set(answers.map((answer) => JSON.stringify(answer))).size > 1) differing++;
  };
  for (let from = 0; from < keys; from += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, keys - from) }, (_, at) => once(from + at)));
  const seconds = (performance.now() - began) / 1000;
  const page = await call(list, { query: { q: `projectId:${projectId} title~"Repeated"`, limit: 1, total: "count" } });
  return { rows: page.total ?? 0, differing, seconds };
}
