import { expect, test } from "vitest";
import { recordNamed } from "../registry.ts";
import { dueFieldsOf } from "./dueFields.ts";

const told = (name: string) =>
  dueFieldsOf(recordNamed(name)).map(({ field, owner, state, settled }) => ({ field, owner, state, settled }));

test("OWED-1 what is owed, by whom, and when no more, is told by the declaration", () => {
  const settled = ["resolved", "closed"].map((value) => ({ field: "state", value }));
  expect(told("issue")).toEqual([{ field: "dueDay", owner: "ownerId", state: "state", settled }]);
  const ticked = [{ field: "done", value: true }];
  expect(told("checklistItem")).toEqual([{ field: "dueDay", owner: "assigneeId", state: null, settled: ticked }]);
  expect(told("stakeholder")).toEqual([{ field: "contactBy", owner: "ownerId", state: null, settled: [] }]);
  expect(told("personSkill")).toEqual([{ field: "expires", owner: null, state: null, settled: [] }]);
  expect(told("dependency")).toEqual([]);
});
