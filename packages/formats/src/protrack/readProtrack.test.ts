import { readFileSync } from "node:fs";
import { schedulePlan } from "@gantry/engine";
import { describe, expect, test } from "vitest";
import { planAsTracked } from "../document/planAsTracked.ts";
import type { PlanDocument } from "../document/planDocument.ts";
import { readPlan } from "../readPlan.ts";

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;
const fixture = readFileSync(new URL("./fixtures/tills-tracked.p2x", import.meta.url), "utf8");

async function result(text: string) {
  return readPlan(new TextEncoder().encode(text));
}

async function read(text: string): Promise<PlanDocument> {
  const read = await result(text);
  if (read.status !== "read" || !read.documents[0]) throw new Error(JSON.stringify(read));
  return read.documents[0];
}

const changed = (from: string, to: string) => {
  expect(fixture).toContain(from);
  return read(fixture.replace(from, to));
};
const activityOf = ({ plan }: PlanDocument, id: string) => plan.activities.find((activity) => activity.id === id);
const codesOf = ({ report }: PlanDocument) => report.map(({ code, count }) => `${code} ${count}`);

describe("a project of ProTrack", () => {
  test("has its outline, links with lags in hours, calendar and constraints", async () => {
    const { plan, items } = await read(fixture);
    expect(plan.activities.map(({ name, kind }, i) => `${items[i]?.wbsCode} ${name} ${kind}`)).toEqual([
      "1 Prepare summary",
      "1.1 Survey tills task",
      "1.2 Order tills task",
      "1.3 Configure till image task",
      "2 Roll out summary",
      "2.1 Übergabe der Filialen task",
      "2.2 Install tills task",
      "2.3 Train cashiers task",
      "3 Go live milestone",
    ]);
    expect(
      plan.dependencies.map(({ predecessorId, successorId, type, lag }) => [predecessorId, successorId, type, lag]),
    ).toEqual([
      ["1", "2", "FS", 0],
      ["1", "3", "FS", 0],
      ["3", "5", "FS", 24 * 60],
      ["2", "5", "FS", 16 * 60],
      ["5", "6", "SS", 8 * 60],
      ["5", "7", "FF", 0],
      ["4", "6", "FS", 0],
    ]);
    expect(plan.calendars[0]?.days[1]).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ]);
    expect(plan.calendars[0]?.days[0]).toEqual([]);
    expect(plan.calendars[0]?.exceptions).toHaveLength(1);
    expect([plan.minutesPerDay, plan.minutesPerWeek]).toEqual([480, 2400]);
    // Only what no link explains is held by a date; what is due by a date keeps that.
    const held = plan.activities.filter(({ constraint }) => constraint && constraint.type !== "ASAP");
    expect(held.map(({ name, constraint }) => [name, constraint])).toEqual([
      ["Übergabe der Filialen", { type: "SNET", date: at("2026-05-11T08:00") }],
      ["Train cashiers", { type: "FNLT", date: at("2026-05-29T17:00") }],
    ]);
  });

  test("has resources with rates, costs and a baseline", async () => {
    const document = await read(fixture);
    expect(document.currency).toBe("EUR");
    expect(document.resources).toMatchObject([
      { name: "Technician", costRate: 4000 },
      { name: "Trainer", costRate: 5550 },
    ]);
    expect(document.plan.assignments).toHaveLength(4);
    // 500 fixed and 16 hours of a technician; 300 fixed, 100 for the trainer's coming, 16 hours.
    const costs = new Map(document.baselines[0]?.items.map(({ activityId, cost }) => [activityId, cost]));
    expect([costs.get("1"), costs.get("6")]).toEqual([114_000, 128_800]);
    expect(document.items.find(({ id }) => id === "3")?.fixedCost).toBe(24 * 2500);
    expect(codesOf(document)).toEqual(["protrack.tracking 1", "protrack.activity.costPerHour 1"]);
  });

  test("stands as it did in its last tracking period; earlier ones are kept", async () => {
    const document = await read(fixture);
    const { plan, tracking } = document;
    expect(tracking?.map(({ name, dataDate }) => [name, dataDate])).toEqual([
      ["First week", at("2026-05-08T17:00")],
      ["Second week", at("2026-05-15T17:00")],
    ]);
    expect(plan.dataDate).toBe(at("2026-05-15T17:00"));
    expect(activityOf(document, "3")).toMatchObject({
      duration: 36 * 60,
      actualStart: at("2026-05-07T08:00"),
      actualFinish: at("2026-05-13T12:00"),
    });
    expect(activityOf(document, "4")).toMatchObject({
      actualFinish: null,
      percentComplete: 0.75,
      remainingDuration: 240,
    });
    // 24 hours at 40, 500 fixed and 50 beside.
    expect(tracking?.[0]?.activities[0]).toMatchObject({ activityId: "1", actualCost: 151_000 });

    const before = planAsTracked(document, tracking?.[0] ?? null);
    expect(before.activities.find(({ id }) => id === "3")).toMatchObject({ duration: 36 * 60, actualFinish: null });
    const first = planAsTracked(document, null);
    expect(first.activities.find(({ id }) => id === "3")).toMatchObject({ duration: 24 * 60, actualStart: null });
    expect(schedulePlan(first).projectFinish).toBe(at("2026-05-21T17:00"));
  });

  test("has the distributions it draws itself", async () => {
    const { estimates = [] } = await read(fixture);
    expect(estimates.slice(0, 2)).toEqual([
      { activityId: "2", unit: "minutes", duration: { kind: "triangular", low: 360, mode: 480, high: 1440 } },
      { activityId: "3", unit: "ratio", duration: { kind: "triangular", low: 0.8, mode: 1, high: 1.8 } },
    ]);
    const [, , third] = estimates;
    const values = third?.duration.kind === "empirical" ? third.duration.values : [];
    // Level from 0.8 to 1.2, then falling to 1.4: four fifths of it lie on the level part.
    expect([values[0], values[32], values[64]].map((value) => value?.toFixed(3))).toEqual(["0.800", "1.050", "1.400"]);
  });

  test("tells what it leaves out", async () => {
    expect(codesOf(await changed("<FromTask>4</FromTask>", "<FromTask>99</FromTask>"))).toContain(
      "protrack.relation 1",
    );
    expect(codesOf(await changed("<FIELD1024>6</FIELD1024>", "<FIELD1024>5</FIELD1024>"))).not.toContain(
      "protrack.assignment 1",
    );
    expect(codesOf(await changed("<FIELD1024>6</FIELD1024>", "<FIELD1024>99</FIELD1024>"))).toContain(
      "protrack.assignment 1",
    );
    expect(codesOf(await changed("<EndDate>080520261700</EndDate>", "<EndDate>0</EndDate>"))).toContain(
      "protrack.trackingPeriod 1",
    );
    expect(codesOf(await changed("<LagKind>0</LagKind>", "<LagKind>1</LagKind>"))).toContain(
      "protrack.relation.lagKind 1",
    );
    expect(codesOf(await changed("<UniqueID>7</UniqueID>", "<UniqueID>6</UniqueID>"))).toContain("protrack.activity 1");
    expect(codesOf(await changed("<X>6</X><Y>0</Y><X>8</X><Y>100</Y>", ""))).toContain("protrack.distribution 1");
  });

  test("is refused without activities", async () => {
    const empty = await result(
      fixture
        .replaceAll("<Activity><BaselineCostByUnit>", "<Other><BaselineCostByUnit>")
        .replaceAll(/(<UserID>0<\/UserID>)<\/Activity>/g, "$1</Other>"),
    );
    expect(empty).toMatchObject({ status: "refused", findings: [{ code: "protrack.noActivity" }] });
  });
});
