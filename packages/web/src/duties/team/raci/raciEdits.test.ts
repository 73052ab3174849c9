import { expect, test } from "vitest";
import { cleared, toggled, type Cells } from "./raciEdits.ts";

const place = { workItemId: "design", personId: "mei" };
const cell = (letter: "R" | "A", id: string) => ({ ...place, id, letter, version: 2 });
const cells: Cells = [cell("R", "r1"), { ...cell("A", "a1"), personId: "ana" }];
const how = { projectId: "crm", make: () => "new" };

test("a letter that is missing is given", () => {
  const { cells: after, edits } = toggled(cells, place, { ...how, letter: "A" });
  expect(after.map(({ id, letter }) => [id, letter])).toEqual([
    ["r1", "R"],
    ["a1", "A"],
    ["new", "A"],
  ]);
  expect(edits).toEqual([
    {
      op: "create",
      record: "responsibility",
      id: "new",
      values: { workItemId: "design", personId: "mei", projectId: "crm", letter: "A" },
    },
  ]);
});

test("a letter that stands is taken, from that person alone", () => {
  const { cells: after, edits } = toggled(cells, place, { ...how, letter: "R" });
  expect(after.map(({ id }) => id)).toEqual(["a1"]);
  expect(edits).toEqual([{ op: "delete", record: "responsibility", id: "r1", version: 2 }]);
});

test("clearing takes all letters of one person from one deliverable", () => {
  const both = [...cells, cell("A", "a2")];
  expect(cleared(both, place).edits.map((edit) => "id" in edit && edit.id)).toEqual(["r1", "a2"]);
  expect(cleared([], place).edits).toEqual([]);
});
