import { describe, expect, test } from "vitest";
import { forecastInputOf, type EstimatedItem, type ForecastResponse, type ForecastRisk } from "./forecastInputOf.ts";
import { activity, DAY, estimatedItem as item, planOfActivities } from "./taskPlan.fixture.ts";

const plan = planOfActivities(
  activity("a", { duration: 5 * DAY }),
  activity("b", { duration: 5 * DAY }),
  activity("done", { kind: "milestone", duration: 0 }),
);
const threat = (values: Partial<ForecastRisk> = {}): ForecastRisk => ({
  id: "r",
  title: "Late vendor",
  kind: "threat",
  state: "open",
  probability: 0.4,
  delayLow: 1 * DAY,
  delay: 2 * DAY,
  delayHigh: 6 * DAY,
  costLow: null,
  cost: null,
  costHigh: null,
  hits: ["a"],
  ...values,
});
const response = (values: Partial<ForecastResponse> = {}): ForecastResponse => ({
  id: "m",
  title: "Order from stock",
  riskId: "r",
  kind: "mitigation",
  state: "proposed",
  workItemId: null,
  cost: null,
  residualProbability: null,
  residualDelay: null,
  residualCost: null,
  ...values,
});
const inputOf = (items: EstimatedItem[], risks: ForecastRisk[] = [], responses: ForecastResponse[] = []) =>
  forecastInputOf(plan, items, { risks, responses });

describe("estimates (MC-5)", () => {
  test("three points are a PERT distribution around the duration", () => {
    const { input } = inputOf([item("a", { durationLow: 3 * DAY, durationHigh: 12 * DAY })]);
    expect(input.estimates).toEqual([
      { activityId: "a", unit: "minutes", duration: { kind: "pert", low: 3 * DAY, mode: 5 * DAY, high: 12 * DAY } },
    ]);
  });
  test("a best or worst alone leaves the other side at the duration; both at the duration leave nothing to draw", () => {
    const durationOf = (values: Partial<EstimatedItem>) => inputOf([item("a", values)]).input.estimates?.[0]?.duration;
    expect(durationOf({ durationHigh: 9 * DAY })).toEqual({ kind: "pert", low: 5 * DAY, mode: 5 * DAY, high: 9 * DAY });
    expect(durationOf({ durationLow: 5 * DAY, durationHigh: 5 * DAY })).toEqual({ kind: "fixed", value: 5 * DAY });
  });
  test("a duration changed past its best or worst stays the most likely one", () => {
    const { input } = inputOf([item("a", { durationLow: 6 * DAY, durationHigh: 8 * DAY })]);
    expect(input.estimates?.[0]?.duration).toEqual({ kind: "pert", low: 5 * DAY, mode: 5 * DAY, high: 8 * DAY });
  });
  test("all else goes by its class, usually medium; milestones take no time", () => {
    const { input } = inputOf([item("a", { confidence: "low" }), item("b"), item("done")]);
    expect(
      input.estimates?.map(({ activityId, duration }) => [activityId, "high" in duration && duration.high]),
    ).toEqual([
      ["a", 2.5],
      ["b", 1.6],
    ]);
  });
});

describe("risks (MC-6)", () => {
  test("an open threat delays what it hits, an opportunity saves as much", () => {
    const { input } = inputOf([], [threat(), threat({ id: "o", kind: "opportunity", hits: ["b"] })]);
    expect(input.risks).toEqual([
      {
        id: "r",
        name: "Late vendor",
        probability: 0.4,
        impacts: [{ activityId: "a", delay: { kind: "pert", low: DAY, mode: 2 * DAY, high: 6 * DAY } }],
      },
      {
        id: "o",
        name: "Late vendor",
        probability: 0.4,
        impacts: [{ activityId: "b", delay: { kind: "pert", low: -6 * DAY, mode: -2 * DAY, high: -DAY } }],
      },
    ]);
  });
  test("what has occurred or is closed is no risk any more", () => {
    expect(inputOf([], [threat({ state: "occurred" }), threat({ state: "closed" })])).toMatchObject({
      input: { risks: [] },
      uncounted: [],
    });
  });
  test.each<[string, Partial<ForecastRisk>]>([
    ["probability", { probability: null }],
    ["delay", { delay: null }],
    ["work", { hits: [] }],
    ["work", { hits: ["elsewhere"] }],
  ])("one without its %s is named and not counted", (lacks, values) => {
    const made = inputOf([], [threat(values)], [response()]);
    expect(made).toMatchObject({ input: { risks: [] }, mitigations: [], uncounted: [{ riskId: "r", lacks }] });
  });
});

describe("responses", () => {
  test("RSP-4 what could still be done is a mitigation at its price; contingencies and what was dropped are none", () => {
    const { input, mitigations } = inputOf(
      [],
      [threat()],
      [
        response({ residualProbability: 0.1, cost: 150_000 }),
        response({ id: "half", residualDelay: DAY, state: "agreed" }),
        response({ id: "then", kind: "contingency", residualDelay: 0 }),
        response({ id: "not", state: "dropped", residualDelay: 0 }),
        response({ id: "elsewhere", riskId: "other", residualDelay: 0 }),
        response({ id: "unsaid" }),
      ],
    );
    expect(input.risks?.[0]?.probability).toBe(0.4);
    expect(mitigations).toMatchObject([
      { id: "m", price: 150_000, risks: [{ id: "r", probability: 0.1 }] },
      {
        id: "half",
        price: 0,
        risks: [{ probability: 0.4, impacts: [{ delay: { kind: "pert", low: DAY / 2, mode: DAY, high: 3 * DAY } }] }],
      },
    ]);
  });
  test.each<[string, Partial<ForecastResponse>]>([
    ["in the plan", { state: "agreed", workItemId: "b" }],
    ["in work", { state: "inWork" }],
    ["done", { state: "done" }],
  ])("RSP-4 one that is %s counts in the forecast and is offered no more", (_, values) => {
    const { input, mitigations } = inputOf([], [threat()], [response({ residualProbability: 0.1, ...values })]);
    expect(input.risks?.[0]?.probability).toBeCloseTo(0.1);
    expect(mitigations).toEqual([]);
  });
});
