import { describe, expect, test } from "vitest";
import { compareRows, withArrived, withChange, type AnyRow } from "./feedRows.ts";

const row = (id: string, rank: number | null, version = 1): AnyRow => ({ id, version, rank });
const byRank = [{ name: "rank", descending: false }];
const fields = { rank: { kind: "integer", choices: null } } as const;

describe("compareRows", () => {
  test("puts what is empty last, up and down", () => {
    const rows = [row("a", null), row("b", 1), row("c", 2)];
    const sorted = (descending: boolean) =>
      rows.toSorted(compareRows([{ name: "rank", descending }], fields)).map(({ id }) => id);
    expect(sorted(false)).toEqual(["b", "c", "a"]);
    expect(sorted(true)).toEqual(["c", "b", "a"]);
  });
});

describe("withChange", () => {
  const rows = [row("a", 1), row("b", 2)];
  test("changes the row where it stands, even if it would sort elsewhere", () => {
    const after = withChange(rows, { record: "risk", id: "a", version: 2, values: { rank: 9 }, gone: false });
    expect(after).toEqual([row("a", 9, 2), row("b", 2)]);
  });
  test("keeps the array for what is older or not among the rows", () => {
    expect(withChange(rows, { record: "risk", id: "a", version: 1, values: { rank: 9 }, gone: false })).toBe(rows);
    expect(withChange(rows, { record: "risk", id: "z", version: 5, values: {}, gone: false })).toBe(rows);
  });
  test("takes out what is gone", () => {
    expect(withChange(rows, { record: "risk", id: "a", version: 2, values: {}, gone: true })).toEqual([row("b", 2)]);
  });
});

describe("withArrived", () => {
  const rows = [row("a", 1), row("c", 3)];
  test("puts a row where it sorts, once", () => {
    const once = withArrived(rows, [row("b", 2)], { sort: byRank, fields, hasMore: true });
    expect(once.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(withArrived(once, [row("b", 2)], { sort: byRank, fields, hasMore: true })).toBe(once);
  });
  test("leaves what comes after the last row to the pages that are not loaded", () => {
    expect(withArrived(rows, [row("d", 4)], { sort: byRank, fields, hasMore: true })).toBe(rows);
    expect(withArrived(rows, [row("d", 4)], { sort: byRank, fields, hasMore: false }).map(({ id }) => id)).toEqual([
      "a",
      "c",
      "d",
    ]);
  });
});
