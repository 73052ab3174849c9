import { expect, test } from "vitest";
import { estimatedItem as item } from "../taskPlan.fixture.ts";
import { learnedBy } from "./learnedBy.ts";
import { learnKinds, type PastWork } from "./learnKinds.ts";
import { workKindsOf } from "./workKindsOf.ts";

const work = (projectId: string, kind: PastWork["kind"], ...ratios: number[]): PastWork[] =>
  ratios.map((ratio) => ({ projectId, kind, ratio }));

test("LRN-9 a kind is that of the nearest phase above that has one", () => {
  const items = [
    item("phase", { workKind: "testing" }),
    item("part", { parentId: "phase" }),
    item("leaf", { parentId: "part" }),
    item("own", { parentId: "part", workKind: "training" }),
    item("loop", { parentId: "loop" }),
  ];
  const kinds = workKindsOf(items);
  expect(["leaf", "own", "loop"].map((id) => kinds.get(id))).toEqual(["testing", "training", null]);
});

test("LRN-10 a kind is told with its cases and projects, and not at all of too few of either", () => {
  const past = [
    ...work("a", "testing", 1, 1.5, 2),
    ...work("b", "testing", 1.5, 9),
    ...work("a", "training", 1, 1, 1, 1, 1),
    ...work("b", "design", 1, 1),
  ];
  const learned = learnKinds(past);
  expect(learned.map(({ kind, count, projects }) => [kind, count, projects])).toEqual([
    [null, 12, 2],
    ["testing", 5, 2],
  ]);
  expect(learned[1]).toMatchObject({ p50: 1.5, longer: 0.8 });
  // Nine times as long says more of how it was reported.
  expect(Math.max(...(learned[1]?.ratios ?? []))).toBeLessThanOrEqual(5);
});

test("LRN-11 it stands in for work without a range of its own, by its kind, else by all, tied together", () => {
  const learned = learnKinds([
    ...work("a", "testing", 1, 1.5, 2),
    ...work("b", "testing", 3, 3.5),
    ...work("b", "design", 1, 1),
  ]);
  const items = [
    item("tested", { workKind: "testing" }),
    item("other"),
    item("ranged", { durationHigh: 960 }),
    item("sure", { confidence: "high" }),
    item("cures", { workKind: "testing", elapsed: true }),
  ];
  const { estimates, causes } = learnedBy(learned, items);
  expect([...estimates.keys()]).toEqual(["tested", "other"]);
  expect(estimates.get("tested")?.duration).toEqual({ kind: "empirical", values: learned[1]?.ratios });
  expect(causes).toMatchObject([{ activityIds: ["tested", "other"] }]);
  expect(learnedBy([], items).estimates.size).toBe(0);
});
