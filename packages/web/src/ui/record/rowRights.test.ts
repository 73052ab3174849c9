import { risk } from "@gantry/records";
import { expect, test } from "vitest";
import type { AnyRow } from "../../platform/records/feedRows.ts";
import { rowRights } from "./rowRights.ts";

const row = { id: "r", projectId: "p", version: 1 } as unknown as AnyRow;
type Given = Parameters<typeof rowRights>[2]["shares"][number];
const shared = (...given: Pick<Given, "level">[]) =>
  given.map(({ level }) => ({ record: "risk", id: "r", projectId: null, level }));
const rightsOf = (shares: Given[], inProject: string[] = []) => {
  const {
    mayWrite,
    mayDelete,
    mayWriteField,
    has,
    shared: level,
  } = rowRights(risk, row, {
    permissions: [],
    projects: [{ id: "p", permissions: inProject }],
    shares,
  });
  return [mayWrite && mayWriteField(risk.fields.title), mayDelete, has("comment.write"), level];
};

test("of a row that is shared with the reader nothing is offered beyond its level", () => {
  expect(rightsOf([])).toEqual([false, false, false, null]);
  expect(rightsOf(shared({ level: "read" }))).toEqual([false, false, false, "read"]);
  expect(rightsOf(shared({ level: "read" }, { level: "comment" }))).toEqual([false, false, true, "comment"]);
  expect(rightsOf(shared({ level: "write" }))).toEqual([true, false, true, "write"]);
});

test("a share of all rows of a type holds in its project alone", () => {
  const all = (projectId: string): Given => ({ record: "risk", id: null, projectId, level: "comment" });
  expect(rightsOf([all("p")])).toEqual([false, false, true, "comment"]);
  expect(rightsOf([all("other")])).toEqual([false, false, false, null]);
});

test("in a list over all projects the role in the row's own project counts", () => {
  expect(rightsOf([], ["project.read", "comment.write"])).toEqual([false, false, true, null]);
});
