import { setTimeout as sleep } from "node:timers/promises";
import { ApiProblem, endpointsOf, risk, type Client } from "@gantry/records";

export interface EditedTogether {
  acknowledged: number;
  /** Answers 412: somebody was faster. */
  refused: number;
  seconds: number;
  /** Acknowledged and not in the history. */
  missing: number;
  /** In the history more than once. */
  repeated: number;
  /** In the history, though its writer was never told. */
  unasked: number;
  /** Every version from the first on has its change. */
  gapless: boolean;
}

const LONGEST_PAUSE_MS = 3000;
const { get, patch, history } = endpointsOf(risk);

/** Lets many writers change one field of one row at once, each edit bearing words of its own, and compares with the history. */
export async function editTogether(
  call: Client,
  id: string,
  { writers, editsEach }: { writers: number; editsEach: number },
): Promise<EditedTogether> {
  const acknowledged: string[] = [];
  let refused = 0;
  const began = performance.now();
  const write = async (writer: number): Promise<void> => {
    let version = (await call(get, { params: { id } })).version;
    for (let edit = 0; edit < editsEach; edit++) {
      const title = `writer ${writer} edit ${edit}`;
      for (let tries = 0; ; tries++) {
        try {
          version = (await call(patch, { params: { id }, body: { title } }, { version })).version;
          acknowledged.push(title);
          break;
        } catch (error) {
          if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
          refused++;
          await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 25 * 2 ** tries));
          version = (await call(get, { params: { id } })).version;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const seconds = (performance.now() - began) / 1000;
  const { titles, versions } = await readHistory(call, id);
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const told = new Set(acknowledged);
  return {
    acknowledged: acknowledged.length,
    refused,
    seconds,
    missing: acknowledged.filter((title) => !counts.has(title)).length,
    repeated: [...counts.values()].filter((count) => count > 1).length,
    unasked: [...counts.keys()].filter((title) => !told.has(title)).length,
    gapless: versions.every((version, at) => version === versions.length - at),
  };
}

/** Titles written by updates, and all versions, newest first. */
async function readHistory(call: Client, id: string): Promise<{ titles: string[]; versions: number[] }> {
  const titles: string[] = [];
  const versions: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(call, id, cursor);
    for (const { verb, version, after } of page.items) {
      versions.push(version);
      if (verb === "updated") titles.push(String(after?.["title"]));
    }
    cursor = page.next;
  } while (cursor !== null);
  return { titles, versions };
}

function readPage(call: Client, id: string, cursor: string | null) {
  return call(history, { params: { id }, query: { limit: 500, ...(cursor === null ? {} : { cursor }) } });
}
