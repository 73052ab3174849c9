import { expect, test } from "vitest";
import { withMoved, withToggled, withWidth } from "./listColumns.ts";

const columns = { names: ["title", "state", "owner"], widths: {} };

test("a column is moved one place, and not beyond the ends", () => {
  expect(withMoved(columns, "owner", -1).names).toEqual(["title", "owner", "state"]);
  expect(withMoved(columns, "title", -1)).toBe(columns);
  expect(withMoved(columns, "owner", 1)).toBe(columns);
});

test("a column is shown or not, but the last one stays", () => {
  expect(withToggled(columns, "state").names).toEqual(["title", "owner"]);
  expect(withToggled(columns, "cost").names).toEqual(["title", "state", "owner", "cost"]);
  const last = { names: ["title"], widths: {} };
  expect(withToggled(last, "title")).toBe(last);
});

test("a width stays within what can be read", () => {
  expect(withWidth(columns, "title", 3).widths).toEqual({ title: 60 });
  expect(withWidth(columns, "title", 5000).widths).toEqual({ title: 900 });
});
