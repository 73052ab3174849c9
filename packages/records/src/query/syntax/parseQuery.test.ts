import { describe, expect, test } from "vitest";
import { formatQuery } from "./formatQuery.ts";
import { parseQuery } from "./parseQuery.ts";

describe("what is typed reads as", () => {
  test.each([
    ["", ""],
    ["  fire   wall ", "fire wall"],
    ["a and b", "a b"],
    ["a AND (b And c)", "a b c"],
    ["a b or c d", "a b or c d"],
    ["a (b or c) d", "a (b or c) d"],
    ["(a or b) or c", "a or b or c"],
    ["not a", "-a"],
    ["not not a", "a"],
    ["-(a b)", "-(a b)"],
    ["not (a or -b)", "-(a or -b)"],
    ["NOT state:open,done", "-state:open,done"],
    ["((a))", "a"],
    ["state:open sort:-due group:owner due<+7d", "state:open due<+7d sort:-due group:owner"],
    ["state:open or state:done sort:name", "state:open or state:done sort:name"],
    ["sort:a sort:-b,c", "sort:a,-b,c"],
    ['"and" "fire wall" name:"a b"', '"and" "fire wall" name:"a b"'],
    ['name:"none",none', 'name:"none",none'],
    ["due:2026-01-01..2026-02-01,..today,+1d..", "due:2026-01-01..2026-02-01,..today,+1d.."],
    ["owner.team~x", "owner.team~x"],
    ["größe>=3", "größe>=3"],
    ["android order notes", "android order notes"],
    ["10:30", "10:30"],
  ])("%s", (text, canonical) => {
    const query = parseQuery(text);
    expect(query.problems).toEqual([]);
    expect(formatQuery(query)).toBe(canonical);
  });
});

test("a term knows its place", () => {
  expect(parseQuery('x -state:open,"in progress"').condition).toMatchObject({
    of: [
      { kind: "word", at: 0, end: 1 },
      {
        of: {
          at: 3,
          end: 27,
          values: [
            { at: 9, end: 13, quoted: false },
            { text: "in progress", at: 14, end: 27, quoted: true },
          ],
        },
      },
    ],
  });
});

describe("what cannot be read is told with its place", () => {
  test.each([
    ["a or", "query.termMissing", 2, 4],
    ["or a", "query.termMissing", 0, 2],
    ["a and", "query.termMissing", 2, 5],
    ["a and and b", "query.termMissing", 6, 9],
    ["not", "query.termMissing", 0, 3],
    ["()", "query.termMissing", 0, 2],
    ["(a", "query.bracketOpen", 0, 1],
    ["a) b", "query.bracketClosed", 1, 2],
    ["state:", "query.valueMissing", 6, 6],
    ["state:a,", "query.valueMissing", 8, 8],
    ['name:"open', "query.quoteOpen", 5, 10],
    ["-", "query.nothingToFind", 0, 1],
    ["-sort:x", "query.sortNegated", 0, 7],
    ["(a sort:x)", "query.sortNested", 3, 9],
    ["sort>x", "query.sortOperator", 0, 6],
    ["a\0b", "query.character", 1, 2],
    ["a\uD800", "query.character", 1, 2],
    ["-(".repeat(15) + "a", "query.tooDeep", 20, 31],
    ["(".repeat(1500), "query.tooDeep", 20, 1500],
    ["not ".repeat(400), "query.tooDeep", 0, 1600],
    ["a ".repeat(101), "query.tooManyTerms", 200, 202],
    ["a".repeat(2001), "query.tooLong", 2000, 2001],
  ])("%s", (text, code, at, end) => {
    expect(parseQuery(text).problems).toContainEqual(expect.objectContaining({ code, at, end }));
  });
});
