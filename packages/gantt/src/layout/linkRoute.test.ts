import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { arrowDirection, linkRoute } from "./linkRoute.ts";
import type { LinkEnds } from "./linkRoute.ts";

const ends = (over: Partial<LinkEnds>): LinkEnds => ({
  fromX: 100,
  fromY: 16,
  toX: 200,
  toY: 80,
  type: "FS",
  lane: 8,
  rowHeight: 32,
  ...over,
});

const anyEnds = fc.record({
  fromX: fc.integer({ min: -500, max: 2000 }),
  toX: fc.integer({ min: -500, max: 2000 }),
  fromY: fc.integer({ min: 0, max: 40 }).map((row) => row * 32 + 16),
  toY: fc.integer({ min: 0, max: 40 }).map((row) => row * 32 + 16),
  type: fc.constantFrom("FS", "SS", "FF", "SF"),
  lane: fc.constantFrom(8, 12, 16),
  rowHeight: fc.constant(32),
});

describe("link route", () => {
  it("goes out, down and in when the successor lies ahead", () => {
    expect(linkRoute(ends({}))).toEqual([100, 16, 108, 16, 108, 80, 200, 80]);
  });

  it("runs back between two rows when the successor lies behind", () => {
    expect(linkRoute(ends({ toX: 90 }))).toEqual([100, 16, 108, 16, 108, 64, 78, 64, 78, 80, 90, 80]);
  });

  it("stays outside of both bars for SS and FF", () => {
    expect(linkRoute(ends({ type: "SS", toX: 60 }))).toEqual([100, 16, 48, 16, 48, 80, 60, 80]);
    expect(linkRoute(ends({ type: "FF", toX: 160 }))).toEqual([100, 16, 172, 16, 172, 80, 160, 80]);
  });

  it("has right angles only, begins and ends at the bars, and arrives level in the arrow's direction", () => {
    fc.assert(
      fc.property(anyEnds, (given) => {
        const route = linkRoute(given);
        expect(route.slice(0, 2)).toEqual([given.fromX, given.fromY]);
        expect(route.slice(-2)).toEqual([given.toX, given.toY]);
        for (let at = 2; at < route.length; at += 2)
          expect(route[at] === route[at - 2] || route[at + 1] === route[at - 1]).toBe(true);
        const [beforeX = 0, beforeY = 0] = route.slice(-4, -2);
        expect(beforeY).toBe(given.toY);
        if (given.fromY !== given.toY) expect(Math.sign(given.toX - beforeX)).toBe(arrowDirection(given.type));
      }),
      { seed: 20260105 },
    );
  });
});
