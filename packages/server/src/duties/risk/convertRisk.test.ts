import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Client;
let projectId: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = (await gantry.setUp()).call;
  projectId = (await admin(api.project.create, { body: { key: "NET", name: "Network" } })).id;
});
afterAll(() => gantry.close());

test("REG-6 a risk that has occurred becomes an issue, and stays with its history", async () => {
  const item = await admin(api.workItem.create, { body: { projectId, name: "Delivery" } });
  const risk = await admin(api.risk.create, {
    body: { projectId, title: "Late delivery", description: "Ships wait.", hits: [item.id] },
  });
  await admin(api.riskResponse.create, {
    body: { projectId, riskId: risk.id, title: "Lease switches", kind: "contingency" },
  });
  const { rows, changeSetId } = await admin(api.risk.convert, {
    params: { id: risk.id },
    body: { severity: "critical", dueDay: "2026-05-12" },
  });
  const made = rows.find((row) => row.record === "issue");
  expect(made?.values).toMatchObject({
    title: "Late delivery",
    description: "Ships wait.\n\nLease switches",
    severity: "critical",
    dueDay: "2026-05-12",
    riskId: risk.id,
    hits: [item.id],
    number: 1,
  });
  expect((await admin(api.risk.get, { params: { id: risk.id } })).state).toBe("occurred");
  const history = await admin(api.risk.history, { params: { id: risk.id }, query: {} });
  expect(history.items.map((change) => change.verb)).toEqual(["updated", "created"]);
  const again = await problemOf(admin(api.risk.convert, { params: { id: risk.id }, body: {} }));
  expect(again.problem).toMatchObject({ code: "state.impossible" });
  await admin(api.edits.undo, { params: { id: changeSetId } });
  expect((await admin(api.risk.get, { params: { id: risk.id } })).state).toBe("open");
});
