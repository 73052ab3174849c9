import { expect, test } from "vitest";
import { changedFields } from "./changedFields.ts";

test("lists the fields that differ, without those that say nothing to people", () => {
  const change = {
    before: { name: "Old", rank: "a", goals: "same" },
    after: { name: "New", rank: "b", goals: "same" },
  };
  expect(changedFields(change)).toEqual([{ field: "name", before: "Old", after: "New" }]);
});

test("a field that was empty before counts as changed", () => {
  expect(changedFields({ before: null, after: { team: "Network" } })).toEqual([
    { field: "team", before: undefined, after: "Network" },
  ]);
});
