import { describe, expect, test } from "vitest";
import {
  chosenValues,
  filterPart,
  sortOf,
  sortsOf,
  termValue,
  withFilterPart,
  withSortAdded,
  withSortBy,
  withTerm,
  withToggled,
} from "./queryTerms.ts";

describe("conditions of a field", () => {
  test("are read and replaced, the rest stays as it was meant", () => {
    expect(termValue("fire state:active", "state")).toBe("active");
    expect(termValue("fire", "state")).toBeNull();
    expect(termValue("-state:active", "state")).toBeNull();
    expect(withTerm("fire state:active wall", "state", "done")).toBe("fire wall state:done");
    expect(withTerm("fire state:active", "state", null)).toBe("fire");
    expect(withTerm("", "managerId", "me")).toBe("managerId:me");
  });
  test("join what is asked in alternatives as a whole", () => {
    expect(withTerm("fire or wall", "state", "done")).toBe("(fire or wall) state:done");
    expect(withTerm("(fire or wall) state:done", "state", null)).toBe("fire or wall");
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
  test("what cannot be read is left alone", () => {
    expect(withTerm('fire "half', "state", "done")).toBe('fire "half');
    expect(filterPart("(fire")).toBe("(fire");
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
  test("is kept apart from what the filter field shows, unless it is typed there", () => {
    expect(filterPart("fire sort:-start")).toBe("fire");
    expect(withFilterPart("fire sort:-start", " wall ")).toBe("wall sort:-start");
    expect(withFilterPart("fire sort:-start", "wall sort:name")).toBe("wall sort:name");
    expect(withFilterPart("fire sort:-start", "(wall")).toBe("(wall");
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
