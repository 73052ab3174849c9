import { burnSeries } from "@gantry/engine";
import { expect, test } from "vitest";
import { instantFromText } from "../../kernel/projectTime.ts";
import type { SprintRow, WorkItemRow } from "../planRows.ts";
import { burnHistory, type LoggedItem } from "./burnHistory.ts";

const at = (day: number, hour = 12) => instantFromText(`2026-03-${String(day).padStart(2, "0")}T${hour}:00`) ?? 0;
const sprint = { id: "s", start: "2026-03-02T00:00", finish: "2026-03-14T00:00" } as SprintRow;
const open = { state: "open", percentComplete: 0, actualStart: null, actualFinish: null } as const;
const entry = (
  itemId: string,
  day: number,
  after: Partial<WorkItemRow> | null,
  part: Partial<LoggedItem> = {},
): LoggedItem => ({ itemId, verb: "updated", at: at(day), after, withProject: false, ...part });
const created = (itemId: string, day: number, after: Partial<WorkItemRow>, part: Partial<LoggedItem> = {}) =>
  entry(itemId, day, { ...open, estimate: 5, sprintId: null, ...after }, { verb: "created", ...part });

/** Scope and done at noon of each day. */
function series(entries: LoggedItem[], days: number[], of: SprintRow | null = sprint): [number, number][] {
  const changes = burnHistory(entries, {
    sprint: of,
    projectStart: at(1, 10),
    isAgile: () => true,
    size: (item) => item.estimate ?? 0,
  });
  return burnSeries(
    changes,
    days.map((day) => at(day)),
  ).map(({ scope, done }) => [scope, done]);
}

test("scope comes, goes and grows; done work counts (AGL-6)", () => {
  const entries = [
    created("a", 1, { sprintId: "s" }),
    created("b", 1, {}),
    entry("b", 3, { sprintId: "s" }),
    entry("b", 5, { estimate: 8 }),
    entry("a", 6, { state: "done", percentComplete: 1, actualFinish: "2026-03-06T12:00" }),
    entry("b", 8, { sprintId: null }),
  ];
  expect(series(entries, [1, 2, 3, 5, 6, 8])).toEqual([
    [5, 0],
    [5, 0],
    [10, 0],
    [13, 0],
    [13, 5],
    [5, 5],
  ]);
});

test("what is deleted later counts for as long as it was there, and again when it comes back", () => {
  const entries = [
    created("a", 1, { sprintId: "s" }),
    entry("a", 4, null, { verb: "deleted" }),
    entry("a", 6, { ...open, estimate: 5, sprintId: "s" }, { verb: "restored" }),
  ];
  expect(series(entries, [1, 3, 4, 5, 6])).toEqual([
    [5, 0],
    [5, 0],
    [0, 0],
    [0, 0],
    [5, 0],
  ]);
});

test("work done earlier than it was noted counts from its actual finish", () => {
  const entries = [
    created("a", 1, { sprintId: "s" }),
    entry("a", 9, { state: "done", percentComplete: 1, actualFinish: "2026-03-05T09:00" }),
  ];
  expect(series(entries, [4, 5, 9])).toEqual([
    [5, 0],
    [5, 5],
    [5, 5],
  ]);
});

test("a sprint that was noted after it had ended is told by its dates", () => {
  const done = { state: "done", percentComplete: 1, actualFinish: "2026-03-05T09:00" } as const;
  const entries = [created("a", 20, { sprintId: "s", ...done }), created("b", 20, { sprintId: "s" })];
  expect(series(entries, [2, 4, 5])).toEqual([
    [10, 0],
    [10, 0],
    [10, 5],
  ]);
});

test("what came with the project counts from its start, what is written later from then on", () => {
  const entries = [created("a", 10, {}, { withProject: true }), created("b", 12, {})];
  expect(series(entries, [1, 10, 12], null)).toEqual([
    [5, 0],
    [5, 0],
    [10, 0],
  ]);
});
