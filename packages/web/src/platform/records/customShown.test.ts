import type { Edit } from "@gantry/records";
import { expect, test } from "vitest";
import { withCustomApart, withCustomShown, writtenOver } from "./customShown.ts";

test("custom values stand beside the declared ones, and apart again in an edit", () => {
  expect(withCustomShown({ id: "1", custom: { region: "North" } })).toMatchObject({ "cf.region": "North" });
  const edit: Edit = { op: "update", record: "risk", id: "1", version: 1, values: { title: "A", "cf.region": null } };
  expect(withCustomApart(edit)).toEqual({ ...edit, values: { title: "A", custom: { region: null } } });
});

test("a custom value that a change took away is gone from the row", () => {
  const row = withCustomShown({ id: "1", title: "A", custom: { region: "North", cost: 1 } });
  expect(writtenOver(row, { custom: { cost: 2 } })).toEqual({ id: "1", title: "A", custom: { cost: 2 }, "cf.cost": 2 });
  expect(writtenOver(row, { title: "B" })).toMatchObject({ title: "B", "cf.region": "North" });
});
