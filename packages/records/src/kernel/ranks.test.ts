import { describe, expect, it } from "vitest";
import { workItem } from "../planning/workItem.ts";
import { rankBetween, ranksBetween } from "./ranks.ts";

const sorted = (ranks: string[]) => [...ranks].sort((a, b) => (a < b ? -1 : 1));

describe("ranks", () => {
  it("sort as they were asked for", () => {
    const ranks = ranksBetween(null, null, 5000);
    expect(sorted(ranks)).toEqual(ranks);
    const between = rankBetween(ranks[7] ?? null, ranks[8] ?? null);
    expect(sorted([ranks[8]!, between, ranks[7]!])).toEqual([ranks[7], between, ranks[8]]);
  });

  it("stay short when rows are always put first or always last", () => {
    let first: string | null = null;
    let last: string | null = null;
    for (let round = 0; round < 2000; round++) {
      first = rankBetween(null, first);
      last = rankBetween(last, null);
    }
    expect(first!.length).toBeLessThan(8);
    expect(last!.length).toBeLessThan(8);
  });

  it("are what the records take", () => {
    expect(workItem.fields.rank.schema.safeParse(rankBetween(null, null)).success).toBe(true);
  });
});
