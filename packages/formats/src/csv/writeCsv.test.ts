import { schedulePlan } from "@gantry/engine";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { fixtures } from "../conformance/fixtures.ts";
import type { PlanDocument } from "../document/planDocument.ts";
import { readPlan } from "../readPlan.ts";
import { writeCsv } from "./writeCsv.ts";

async function document(): Promise<PlanDocument> {
  const result = await readPlan(fixtures[0]?.bytes ?? new Uint8Array());
  if (result.status !== "read" || !result.documents[0]) throw new Error("not read");
  return result.documents[0];
}

function rowsOf(plan: PlanDocument): Record<string, string>[] {
  return parse([...writeCsv(plan, schedulePlan(plan.plan))].join(""), { columns: true });
}

test("one line an activity, with dates, float and predecessors as people type them", async () => {
  const rows = rowsOf(await document());
  expect(rows).toHaveLength(7);
  expect(rows[6]).toMatchObject({
    wbs: "2.2",
    name: "Document",
    "duration (days)": "1",
    start: "2026-05-13 08:00",
    finish: "2026-05-13 17:00",
    "total float (days)": "1",
    critical: "no",
    predecessors: "6SS+1d",
  });
  expect(rows[1]).toMatchObject({
    name: "Survey racks & power",
    resources: "Ana",
    notes: "Two rooms.\nÜbergabe im Büro.",
  });
});

test("texts that a spreadsheet would run as formulas are disarmed", async () => {
  const plan = await document();
  const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", 'say "hi", then go'];
  const activities = plan.plan.activities.map((activity, at) => ({ ...activity, name: names[at] ?? activity.name }));
  const rows = rowsOf({ ...plan, plan: { ...plan.plan, activities } });
  expect(rows.slice(0, 7).map((row) => row["name"])).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\t=1",
    "'\n=1",
    'say "hi", then go',
  ]);
});

test.each(["＝1+1", "＋1", "－1", "＠SUM(A1)"])("a full-width %s is disarmed as well", async (name) => {
  const plan = await document();
  const activities = plan.plan.activities.map((activity) => ({ ...activity, name }));
  expect(rowsOf({ ...plan, plan: { ...plan.plan, activities } })[0]?.["name"]).toBe(`'${name}`);
});
