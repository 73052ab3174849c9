import { createPlanFormat } from "@gantry/gantt";
import type { BaselineItem } from "@gantry/records";
import { describe, expect, test } from "vitest";
import { planColumn } from "../columns/planColumns.ts";
import { openSample } from "../testing/openSample.ts";
import type { SamplePlan } from "../testing/samplePlan.ts";
import { comparedLines } from "./comparedLines.ts";
import { differencesOf } from "./differences.ts";
import { momentComparison } from "./momentComparison.ts";

const agreed: SamplePlan = {
  items: [
    { id: "design", duration: 480 },
    { id: "delivery", duration: 2880, elapsed: true },
    { id: "training", duration: 480 },
  ],
  links: [{ id: "l1", predecessorId: "design", successorId: "delivery" }],
  project: { currency: "EUR" },
};
/** Design takes a day longer, the delivery four; training is given up, a pilot comes in. */
const now: SamplePlan = {
  ...agreed,
  items: [
    { id: "design", duration: 960, fixedCost: 50_000 },
    { id: "delivery", duration: 8640, elapsed: true },
    { id: "pilot", duration: 480 },
  ],
  people: [{ id: "ana", name: "Ana", costRate: 6000 }],
  assignments: [{ id: "s1", workItemId: "design", personId: "ana", work: 960 }],
};

function compared(of: SamplePlan = now) {
  const { store } = openSample(of);
  const was = momentComparison(openSample(agreed).store, "b1", "Approved plan");
  store.compareWith({ ...was, kind: "baseline" });
  const sight = {
    context: store.context,
    dates: (id: string) => store.scheduler.dates.get(id),
    format: createPlanFormat("en-GB"),
    summaryPercent: () => 0,
    comparing: store.comparing,
    forecast: store.forecast,
  };
  const cell = (id: string, column: string) => planColumn(column)?.text(store.model.item(id), sight);
  return { store, sight, cell };
}

describe("the variance columns", () => {
  test("say later with a plus, in the row's own time", () => {
    const { cell } = compared();
    expect([cell("design", "baselineFinish"), cell("design", "finishVariance")]).toEqual(["4 May 2026", "+1d"]);
    expect(cell("delivery", "finishVariance")).toMatch(/^\+\d+ed$/);
    expect([cell("design", "startVariance"), cell("design", "durationVariance")]).toEqual(["0d", "+1d"]);
    expect([cell("design", "workVariance"), cell("pilot", "finishVariance")]).toEqual(["+16h", ""]);
  });

  test("tell costs to those who may see rates, and nothing instead of too little to others", () => {
    const { cell } = compared();
    expect([cell("design", "cost"), cell("design", "fixedCost")]).toEqual(["€1,460.00", "€500.00"]);
    expect(cell("design", "costVariance")).toBe("+€1,460.00");
    const people = [{ id: "ana", name: "Ana", costRate: undefined }];
    const unseen = compared({ ...now, people });
    expect([unseen.cell("design", "cost"), unseen.cell("design", "costVariance")]).toEqual(["", ""]);
    expect(unseen.cell("design", "fixedCost")).toBe("€500.00");
  });
});

test("the card over a bar says how it lies to the baseline, or that it is new", () => {
  const { store, sight } = compared();
  const said = (id: string) => comparedLines(sight, store.model.item(id)).map(({ text }) => text);
  expect(said("design")).toEqual(["1d later than baseline “Approved plan”"]);
  expect(said("pilot")).toEqual(["New since baseline “Approved plan”"]);
  store.compareWith(null);
  expect(said("design")).toEqual([]);
});

test("what moved most, what came and what went are told apart", () => {
  const { moved, added, gone } = differencesOf(compared().store);
  expect(moved.map(({ item }) => item.id)).toEqual(["delivery", "design"]);
  expect(added.map(({ id }) => id)).toEqual(["pilot"]);
  expect(gone.map(({ workItemId }: BaselineItem) => workItemId)).toEqual(["training"]);
});
