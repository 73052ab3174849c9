import { readFileSync } from "node:fs";
import { planDifferences, readPlan, type PlanDocument } from "@gantry/formats";
import { expect, test } from "vitest";
import { throughRecords } from "./throughRecords.ts";

async function read(path: string): Promise<PlanDocument> {
  const file = new URL(`../../../../../formats/src/${path}`, import.meta.url);
  const result = await readPlan(new Uint8Array(readFileSync(file)));
  if (result.status !== "read" || !result.documents[0]) throw new Error(`${path} was refused`);
  return result.documents[0];
}

test.each([
  "mspdi/fixtures/server-upgrade.xml",
  "xer/fixtures/datacentre-move.xer",
  "pmxml/fixtures/datacentre-move.xml",
  "protrack/fixtures/tills.p2x",
])("%s says the same after it was imported and exported", async (path) => {
  const document = await read(path);
  expect(planDifferences(document, throughRecords(document))).toEqual([]);
});

test("costs, codes, contours, availability and tasks of other plans are kept by the records", async () => {
  const document = await read("mspdi/fixtures/server-upgrade.xml");
  const [item, ...items] = document.items;
  const [assignment, ...assignments] = document.plan.assignments;
  const [resource, ...resources] = document.plan.resources;
  const [activity, ...activities] = document.plan.activities;
  if (!item || !assignment || !resource || !activity) throw new Error("the fixture has too little");
  const used = { ...resource, id: assignment.resourceId };
  const full: PlanDocument = {
    ...document,
    code: "UP-54069",
    items: [{ ...item, fixedCost: 12_345, codes: [{ type: "Phase", value: "P1", name: "Preparation" }] }, ...items],
    resources: document.resources.map((each) => ({ ...each, costRate: 9050 })),
    plan: {
      ...document.plan,
      activities: [{ ...activity, external: { start: 29_640_000, finish: 29_641_000 } }, ...activities],
      assignments: [{ ...assignment, contour: "bell", overtimeWork: 60 }, ...assignments],
      resources: [{ ...used, availability: [{ from: 29_640_000, to: null, units: 0.5 }] }, ...resources],
    },
  };
  expect(planDifferences(full, throughRecords(full))).toEqual([]);
});
