import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ranksBetween } from "./ranks.ts";

const isAscending = (ranks: readonly string[]) => ranks.every((rank, index) => index === 0 || (ranks[index - 1] as string) < rank);

describe("ranksBetween", () => {
  test("gives as many as asked for, ascending, between the neighbours", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (places, count) => {
        const ranks: string[] = [];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, ...ranksBetween(ranks[at - 1] ?? null, ranks[at] ?? null, 1 + (count % 3)));
          expect(isAscending(ranks)).toBe(true);
          expect(ranks.every((rank) => /^[0-9A-Za-z]{1,200}$/.test(rank))).toBe(true);
        }
      }),
    );
  });

  test("stays short when ten thousand rows are put one after the other", () => {
    let last: string | null = null;
    for (let index = 0; index < 10_000; index++) last = ranksBetween(last, null, 1)[0] as string;
    expect((last as string).length).toBeLessThanOrEqual(6);
  });

  test("stays within its column when a thousand rows are typed into one gap", () => {
    for (const downwards of [true, false]) {
      let [low, high] = ["a1", "a2"];
      for (let index = 0; index < 1000; index++) {
        const rank = ranksBetween(low, high, 1)[0] as string;
        expect(low < rank && rank < high).toBe(true);
        if (downwards) low = rank;
        else high = rank;
      }
      expect(low.length + high.length).toBeLessThanOrEqual(402);
    }
  });

  test("takes ranks of other makers, also those ending in zero", () => {
    expect(isAscending(["a0", ...ranksBetween("a0", "a1", 5), "a1"])).toBe(true);
    expect(isAscending([...ranksBetween(null, "a0", 5), "a0"])).toBe(true);
  });

  test("refuses neighbours in the wrong order", () => {
    expect(() => ranksBetween("b", "a", 1)).toThrow('No rank lies between "b" and "a".');
  });
});
