import { expect, test } from "vitest";
import { impactBounds, riskLevel, riskPlace } from "./riskMatrix.ts";

const DAY = 480;
const risk = {
  kind: "threat" as const,
  probability: 0.3,
  delayLow: null,
  delay: 5 * DAY,
  delayHigh: null,
  costLow: null,
  cost: 2_000_00,
  costHigh: null,
  inherentProbability: 0.8,
  inherentImpact: 30 * DAY,
  inherentCost: null,
};
const response = (state: "proposed" | "agreed") => ({
  kind: "mitigation" as const,
  state,
  workItemId: null,
  residualProbability: 0.05,
  residualDelay: DAY,
  residualCost: null,
});
const time = { measure: "time" as const, bounds: impactBounds("time", null) ?? [] };
const money = { measure: "money" as const, bounds: impactBounds("money", 100_000_00) ?? [] };

test("MTX-1 a band holds its upper bound; before measures, now, and after what is agreed stand apart", () => {
  expect(riskPlace(risk, [], { view: "inherent", ...time })).toEqual({ probability: 4, impact: 4 });
  expect(riskPlace(risk, [], { view: "current", ...time })).toEqual({ probability: 1, impact: 1 });
  expect(riskPlace(risk, [response("agreed")], { view: "residual", ...time })).toEqual({ probability: 0, impact: 0 });
  expect(riskPlace(risk, [response("proposed")], { view: "residual", ...time })).toEqual({ probability: 1, impact: 1 });
});

test("MTX-1 money is measured against the budget, and not at all without one", () => {
  expect(impactBounds("money", null)).toBeNull();
  expect(riskPlace(risk, [], { view: "current", ...money })).toEqual({ probability: 1, impact: 2 });
});

test("MTX-1 what is not known has no place", () => {
  expect(riskPlace({ ...risk, probability: null }, [], { view: "current", ...time })).toBeNull();
  expect(riskPlace({ ...risk, delay: null }, [], { view: "current", ...time })).toBeNull();
});

test("MTX-2 levels by the product of the ranks", () => {
  const levels = [
    [0, 3],
    [1, 2],
    [2, 3],
    [4, 2],
    [4, 4],
  ].map(([probability, impact]) => riskLevel({ probability: probability as number, impact: impact as number }));
  expect(levels).toEqual(["low", "medium", "medium", "high", "high"]);
});
