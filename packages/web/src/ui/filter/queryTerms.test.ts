import { describe, expect, test } from "vitest";
import {
  chosenValues,
  filterPart,
  sortOf,
  sortsOf,
  splitTerms,
  termValue,
  withFilterPart,
  withSortAdded,
  withSortBy,
  withTerm,
  withToggled,
} from "./queryTerms.ts";

test("terms are split at spaces outside of quotes", () => {
  expect(splitTerms('state:active "two words" name~"x y" -kind:crm')).toEqual([
    "state:active",
    '"two words"',
    'name~"x y"',
    "-kind:crm",
  ]);
  expect(splitTerms('open "quote without end')).toEqual(["open", '"quote without end']);
  expect(splitTerms("")).toEqual([]);
});

describe("terms of a field", () => {
  test("are read and replaced, the rest stays as typed", () => {
    expect(termValue("fire state:active", "state")).toBe("active");
    expect(termValue("fire", "state")).toBeNull();
    expect(withTerm("fire state:active wall", "state", "done")).toBe("fire wall state:done");
    expect(withTerm("fire state:active", "state", null)).toBe("fire");
  });
  test("a field whose name begins alike is another field", () => {
    expect(termValue("stateless:1 state:active", "state")).toBe("active");
  });
  test("several values are toggled one by one", () => {
    const both = withToggled("state:active", "state", "onHold");
    expect(chosenValues(both, "state")).toEqual(["active", "onHold"]);
    expect(withToggled(both, "state", "active")).toBe("state:onHold");
    expect(withToggled("x state:onHold", "state", "onHold")).toBe("x");
  });
});

describe("sorting", () => {
  test("turns round when asked again", () => {
    const once = withSortBy("fire", "start");
    expect(once).toBe("fire sort:start");
    expect(withSortBy(once, "start")).toBe("fire sort:-start");
    expect(sortOf("sort:-start,name")).toEqual({ field: "start", descending: true });
    expect(sortOf("fire")).toBeNull();
  });
  test("is kept apart from what the filter field shows", () => {
    expect(filterPart("fire sort:-start")).toBe("fire");
    expect(withFilterPart("fire sort:-start", " wall ")).toBe("wall sort:-start");
  });
});

test("sorts by several fields, and turns one of them round", () => {
  expect(withSortAdded("state:open sort:-due", "title")).toBe("state:open sort:-due,title");
  expect(withSortAdded("sort:-due,title", "due")).toBe("sort:due,title");
  expect(sortsOf("a sort:-due,title")).toEqual([
    { field: "due", descending: true },
    { field: "title", descending: false },
  ]);
  expect(sortsOf("a")).toEqual([]);
});
