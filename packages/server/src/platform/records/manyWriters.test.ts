import { api, ApiProblem, endpointsOf, risk, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../db/newId.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

const WRITERS = 8;
const EDITS_EACH = 12;
const KEYS = 20;
const COPIES = 5;

let gantry: TestGantry;
let call: Client;
let projectId: string;
const risks = endpointsOf(risk);

beforeAll(async () => {
  gantry = await startTestGantry();
  call = (await gantry.setUp()).call;
  projectId = (await call(api.project.create, { body: { key: "MANY", name: "Many writers" } })).id;
});
afterAll(() => gantry.close());

/** Writes until the edit is taken, each time from the version that stands. */
async function write(id: string, title: string): Promise<void> {
  for (;;) {
    const { version } = await call(risks.get, { params: { id } });
    try {
      await call(risks.patch, { params: { id }, body: { title } }, { version });
      return;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
    }
  }
}

test("of many writers on one record each acknowledged edit stands in the history exactly once", async () => {
  const { id } = await call(risks.create, { body: { projectId, title: "Contended" } });
  const titles = Array.from({ length: WRITERS }, (_, writer) =>
    Array.from({ length: EDITS_EACH }, (__, edit) => `writer ${writer} edit ${edit}`),
  );
  await Promise.all(
    titles.map(async (own) => {
      for (const title of own) await write(id, title);
    }),
  );
  const { items } = await call(risks.history, { params: { id }, query: { limit: 500 } });
  const written = items.filter(({ verb }) => verb === "updated").map(({ after }) => String(after?.["title"]));
  expect(written.toSorted()).toEqual(titles.flat().toSorted());
  expect(items.map(({ version }) => version)).toEqual(
    Array.from({ length: WRITERS * EDITS_EACH + 1 }, (_, at) => WRITERS * EDITS_EACH + 1 - at),
  );
  // Each writer's own edits came one after the other.
  for (const own of titles) expect(written.toReversed().filter((title) => own.includes(title))).toEqual(own);
});

test("copies of a request under one key, sent at once, take effect once and all get its answer", async () => {
  const made = await Promise.all(
    Array.from({ length: KEYS }, async (_, index) => {
      const idempotencyKey = newId();
      const body = { projectId, title: `Repeated ${index}` };
      const copies = Array.from({ length: COPIES }, () => call(risks.create, { body }, { idempotencyKey }));
      return new Set((await Promise.all(copies)).map((answer) => JSON.stringify(answer)));
    }),
  );
  expect(made.map((answers) => answers.size)).toEqual(Array.from({ length: KEYS }, () => 1));
  const query = { q: `projectId:${projectId} title~"Repeated"`, total: "count" } as const;
  expect((await call(risks.list, { query })).total).toBe(KEYS);
});
