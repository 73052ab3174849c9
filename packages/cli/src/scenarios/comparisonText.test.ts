import { expect, test } from "vitest";
import { comparisonText } from "./comparisonText.ts";

const nothing = { before: null, after: null };

test("a comparison is told by its figures, its moves and what no longer fits", () => {
  const text = comparisonText({
    name: "Two crews",
    comparison: {
      start: nothing,
      finish: { before: "2026-05-26T17:00", after: "2026-05-19T17:00" },
      cost: { before: 100_000, after: 120_050 },
      work: { before: 600, after: 660 },
      findings: { before: 0, after: 0 },
      milestones: [],
      moved: [
        {
          workItemId: "1",
          name: "Build",
          milestone: false,
          start: nothing,
          finish: { before: "2026-05-26T17:00", after: "2026-05-19T17:00" },
          totalFloat: { before: 0, after: 0 },
          minutesLater: -10_080,
        },
      ],
      movedCount: 1,
      added: [{ workItemId: "2", name: "Brief" }],
      removed: [],
      becameCritical: [],
      noLongerCritical: [],
    },
    conflicts: [
      {
        stepId: "s",
        step: "A step",
        record: "workItem",
        id: "1",
        name: "Build",
        kind: "changed",
        field: "duration",
        seen: 1,
        now: 2,
        yours: 3,
      },
    ],
  });
  expect(text).toContain("1 rows moved, 1 added");
  expect(text).toMatch(/finish\s+2026-05-26 17:00\s+2026-05-19 17:00/);
  expect(text).toMatch(/cost\s+1000\.00\s+1200\.50/);
  expect(text).toMatch(/Build\s+2026-05-26 17:00\s+2026-05-19 17:00/);
  expect(text).toContain("Build, duration: changed in the plan since (A step)");
});
