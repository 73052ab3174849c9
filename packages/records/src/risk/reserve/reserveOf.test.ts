import { expect, test } from "vitest";
import { reserveOf, type ReserveRisk } from "./reserveOf.ts";

const DAY = 480;
const risk = (values: Partial<ReserveRisk>): ReserveRisk => ({
  kind: "threat",
  state: "open",
  probability: 0.5,
  delayLow: null,
  delay: 4 * DAY,
  delayHigh: null,
  costLow: null,
  cost: 1000,
  costHigh: null,
  actualDelay: null,
  actualCost: null,
  exposure: 2 * DAY,
  exposureCost: 500,
  ...values,
});
const project = { reserveTime: 12 * DAY, reserveCost: 5000 };

test("RSV-1 what occurred draws what it brought, else what was expected; what is open is still at risk", () => {
  const { time, money } = reserveOf(
    project,
    [
      risk({}),
      risk({ state: "occurred" }),
      risk({ state: "occurred", actualDelay: DAY, actualCost: 0 }),
      risk({ state: "closed" }),
      risk({ state: "closed", actualDelay: 2 * DAY }),
    ],
    [],
  );
  expect(time).toEqual({ set: 12 * DAY, drawn: 7 * DAY, left: 5 * DAY, exposure: 2 * DAY });
  expect(money).toEqual({ set: 5000, drawn: 1000, left: 4000, exposure: 500 });
});

test("RSV-1 contingencies under way draw what they cost, those kept ready nothing; an opportunity gives back", () => {
  const responses = [
    { kind: "contingency" as const, state: "inWork" as const, cost: 700 },
    { kind: "contingency" as const, state: "agreed" as const, cost: 900 },
    { kind: "mitigation" as const, state: "done" as const, cost: 300 },
  ];
  const { money } = reserveOf(project, [risk({ state: "occurred", kind: "opportunity" })], responses);
  expect(money).toMatchObject({ drawn: -300, left: 5300 });
});

test("RSV-1 without a reserve nothing is left, and more may be drawn than was set", () => {
  expect(reserveOf({ reserveTime: null, reserveCost: null }, [], []).time.left).toBeNull();
  const { time } = reserveOf({ ...project, reserveTime: DAY }, [risk({ state: "occurred" })], []);
  expect(time.left).toBe(-3 * DAY);
});
