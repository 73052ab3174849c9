import { expect, test } from "vitest";
import { openSample } from "../testing/openSample.ts";
import { passing, type FilterChip } from "./planFilter.ts";

const plan = {
  items: [
    { id: "phase" },
    {
      id: "design",
      parentId: "phase",
      percentComplete: 1,
      actualStart: "2026-05-04T08:00",
      actualFinish: "2026-05-04T17:00",
    },
    { id: "build", parentId: "phase", duration: 960, notes: "with care" },
    { id: "train", parentId: "phase", duration: 480, deadline: "2026-05-01T17:00" },
    { id: "live", kind: "milestone", duration: 0 },
  ],
  links: [
    { id: "l1", predecessorId: "design", successorId: "build" },
    { id: "l2", predecessorId: "build", successorId: "live" },
  ],
  people: [{ id: "p", name: "Ana Lund" }],
  assignments: [{ id: "s", workItemId: "build", personId: "p" }],
};

function found(chips: FilterChip[], text = "") {
  const { store } = openSample(plan);
  const ids = passing(
    { chips: new Set(chips), text },
    { model: store.model, dates: store.scheduler.dates, today: store.context.today, personId: "p" },
  );
  return ids && [...ids];
}

test.each([
  [["critical"], ["build", "train", "live"]],
  [["mine"], ["build"]],
  [["unfinished"], ["build", "train", "live"]],
  [["milestones"], ["live"]],
  [["late"], ["train"]],
  [["unfinished", "mine"], ["build"]],
] as [FilterChip[], string[]][])("%j shows %j", (chips, ids) => expect(found(chips)).toEqual(ids));

test.each([
  ["BUILD", ["build"]],
  ["care", ["build"]],
  ["lund", ["build"]],
  ["crm-4", ["train"]],
  ["ana live", []],
])("the words %s show %j", (text, ids) => expect(found([], text)).toEqual(ids));

test("nothing asked for filters nothing", () => expect(found([], "  ")).toBeNull());
