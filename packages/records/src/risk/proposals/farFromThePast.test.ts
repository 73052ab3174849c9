import { expect, test } from "vitest";
import { farFromThePast } from "./farFromThePast.ts";
import type { OpenWork } from "./riskFacts.ts";

const DAY = 480;
const past = [
  { kind: "testing" as const, count: 12, projects: 3, p20: 0.9, p50: 1.5, p80: 2, longer: 0.75, ratios: [], tie: 0.3 },
];
const work = (values: Partial<OpenWork> = {}): OpenWork => ({
  id: "t",
  name: "System test",
  minutes: 10 * DAY,
  planned: 10 * DAY,
  worst: null,
  elapsed: false,
  kind: "testing",
  start: 0,
  finish: 1,
  totalFloat: 0,
  critical: true,
  external: false,
  people: [],
  ...values,
});
const found = (values: Partial<OpenWork> = {}) => farFromThePast({ work: [work(values)], past });

test("RISK-3 an estimate far below what work of its kind takes is proposed with what that says of its size", () => {
  expect(found()).toMatchObject([{ probability: 0.75, delayLow: 0, delay: 5 * DAY, delayHigh: 10 * DAY, hits: ["t"] }]);
});

test("RISK-3 not where it has begun, has the float, has a range that reaches there, is of another kind, or counts clock time", () => {
  const others = [
    { minutes: 5 * DAY },
    { totalFloat: 6 * DAY },
    { worst: 16 * DAY },
    { kind: "design" as const },
    { elapsed: true },
  ];
  expect(others.flatMap((values) => found(values))).toEqual([]);
  expect(found({ worst: 12 * DAY })).toHaveLength(1);
});
