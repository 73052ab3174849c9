import { expect, test } from "vitest";
import { afterResponses } from "./afterResponses.ts";
import { exposureOf } from "./exposure.ts";

const DAY = 480;
const none = { residualProbability: null, residualDelay: null, residualCost: null };
const agreed = { ...none, kind: "mitigation", state: "agreed", workItemId: null } as const;
const risk = {
  kind: "threat",
  probability: 0.5,
  delayLow: DAY,
  delay: 4 * DAY,
  delayHigh: 13 * DAY,
  costLow: null,
  cost: 60_000,
  costHigh: null,
  inherentProbability: 0.8,
  inherentImpact: null,
  inherentCost: 100_000,
} as const;

test("RSP-2 exposure is probability times what is to be expected, in time and money, before, now and after", () => {
  expect(exposureOf(risk, [{ ...agreed, residualProbability: 0.1 }])).toEqual({
    inherentExposure: 0.8 * 5 * DAY,
    exposure: 0.5 * 5 * DAY,
    residualExposure: 0.1 * 5 * DAY,
    inherentExposureCost: 80_000,
    exposureCost: 30_000,
    residualExposureCost: 6_000,
  });
});

test("RSP-2 time is told in tenths of a day, or of an hour", () => {
  const exposed = (probability: number) => exposureOf({ ...risk, probability }, []).exposure;
  expect([exposed(0.51), exposed(0.123)]).toEqual([2.6 * DAY, 4.9 * 60]);
});

test("RSP-2 what nobody has said is not known, and an opportunity lies below zero", () => {
  expect(exposureOf({ ...risk, probability: null, delay: null }, [])).toMatchObject({
    exposure: null,
    exposureCost: null,
    inherentExposure: null,
    inherentExposureCost: 80_000,
  });
  expect(exposureOf({ ...risk, kind: "opportunity" }, []).exposure).toBe(-0.5 * 5 * DAY);
});

test("RSP-3 several responses each take their share; proposed ones, dropped ones and contingencies take none", () => {
  const half = { ...agreed, residualDelay: 2 * DAY };
  const others = [
    { ...half, state: "proposed" },
    { ...half, state: "dropped" },
    { ...half, kind: "contingency" },
  ] as const;
  expect(exposureOf(risk, others).residualExposure).toBe(0.5 * 5 * DAY);
  expect(exposureOf(risk, [half, { ...half, state: "done" }]).residualExposure).toBe((0.5 * 5 * DAY) / 4);
});

test("RSP-3 a response makes no threat larger, and no opportunity smaller", () => {
  const after = { ...none, residualProbability: 0.7 };
  expect(afterResponses(risk, [after]).probability).toBe(0.5);
  expect(afterResponses({ ...risk, kind: "opportunity" }, [after]).probability).toBeCloseTo(0.7);
  expect(afterResponses({ ...risk, kind: "opportunity" }, [{ ...none, residualProbability: 0.1 }]).probability).toBe(
    0.5,
  );
});
