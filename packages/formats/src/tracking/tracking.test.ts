import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PlanDocument, TrackingPeriod } from "../document/planDocument.ts";
import { readPlan } from "../readPlan.ts";
import { periodOfPlan } from "./periodOfPlan.ts";
import { projectOutcome } from "./projectOutcome.ts";
import { trackedValue } from "./trackedValue.ts";

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;

async function tills(): Promise<PlanDocument & { tracking: readonly TrackingPeriod[] }> {
  const file = new URL("../protrack/fixtures/tills-tracked.p2x", import.meta.url);
  const result = await readPlan(new Uint8Array(readFileSync(file)));
  const document = result.status === "read" ? result.documents[0] : undefined;
  if (!document?.tracking) throw new Error("the fixture has no tracking");
  return { ...document, tracking: document.tracking };
}

/** All done at the end of a day, each having lasted as planned. */
function finishedAt(document: PlanDocument, day: string): TrackingPeriod {
  const durations = new Map(
    document.baselines[0]?.items.map(({ activityId, duration }) => [activityId, duration ?? 0]),
  );
  const activities = document.plan.activities
    .filter(({ kind }) => kind !== "summary")
    .map(({ id }) => ({
      activityId: id,
      actualStart: at(`${day}T08:00`),
      actualFinish: at(`${day}T17:00`),
      actualDuration: durations.get(id) ?? 0,
      remainingDuration: 0,
      percentComplete: 1,
      actualCost: 100_000,
    }));
  return { name: "End", dataDate: at(`${day}T17:00`), activities };
}

test("a state is held against the baseline: what was earned, how long what is finished took, what remains by earned schedule", async () => {
  const document = await tills();
  const value = trackedValue(document);
  if (!value) throw new Error("no baseline");
  expect([value.start, value.curve.total, value.curve.duration]).toEqual([at("2026-05-04T08:00"), 1_918_800, 13 * 480]);
  const [first] = document.tracking;
  if (!first) throw new Error("no period");
  const status = value.statusAt(first);
  // Survey and order are done, 40 % of the till image.
  expect(status.status).toEqual({
    actualTime: 5 * 480,
    earnedValue: 114_000 + 1_200_000 + 0.4 * 156_000,
    actualCost: 151_000 + 1_200_000 + 104_000,
  });
  expect(status.finished).toEqual([1.5, 1]);
  expect(status.plan.dataDate).toBe(first.dataDate);
  // The order earns on the third day what most of the plan is worth.
  expect(status.earnedRemaining).toBeGreaterThan(9 * 480);
  expect(status.earnedRemaining).toBeLessThan(11 * 480);
});

test("without costs durations are what is earned; without a baseline nothing is known", async () => {
  const document = await tills();
  const [baseline] = document.baselines;
  if (!baseline) throw new Error("no baseline");
  const items = baseline.items.map((item) => ({ ...item, cost: null }));
  expect(trackedValue({ ...document, baselines: [{ ...baseline, items }] })?.curve.total).toBe(120 * 60);
  expect(trackedValue({ ...document, baselines: [] })).toBeNull();
});

test("what came of a project is known once it was tracked to its end", async () => {
  const document = await tills();
  expect(projectOutcome(document)).toBeNull();
  expect(projectOutcome({ ...document, tracking: [] })).toBeNull();
  const outcome = projectOutcome({ ...document, tracking: [...document.tracking, finishedAt(document, "2026-05-29")] });
  expect(outcome).toMatchObject({
    actualFinish: at("2026-05-29T17:00"),
    actualDuration: 19 * 480,
    actualCost: 700_000,
  });
  expect(outcome?.statuses.map(({ period }) => period.name)).toEqual(["First week", "Second week"]);
  expect(outcome?.last.finished).toEqual([1, 1, 1, 1, 1, 1]);
});

test("the state of any plan is a period as well", async () => {
  const document = await tills();
  const period = periodOfPlan(document);
  const last = document.tracking.at(-1);
  const known = (one: TrackingPeriod | null | undefined) =>
    one?.activities.map(
      ({ activityId, actualStart, actualFinish, actualDuration, remainingDuration, percentComplete }) => ({
        activityId,
        actualStart,
        actualFinish,
        actualDuration,
        remainingDuration,
        percentComplete,
      }),
    );
  const sorted = (one: TrackingPeriod | null | undefined) =>
    known(one)?.toSorted((a, b) => a.activityId.localeCompare(b.activityId));
  expect(sorted(period)).toEqual(sorted(last));
  expect(period?.dataDate).toBe(last?.dataDate);
  expect(periodOfPlan({ ...document, plan: { ...document.plan, dataDate: null } })).toBeNull();
});
