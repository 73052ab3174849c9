import { describe, expect, it } from "vitest";
import { rowWindow, scrollTopFor } from "./rowWindow.ts";

const rowHeight = 32;

describe("row window", () => {
  it("holds every row that touches the viewport and no other", () => {
    expect(rowWindow({ scrollTop: 0, height: 320, rowHeight, count: 100 })).toEqual({ from: 0, to: 10 });
    expect(rowWindow({ scrollTop: 16, height: 320, rowHeight, count: 100 })).toEqual({ from: 0, to: 11 });
    expect(rowWindow({ scrollTop: 96, height: 320, rowHeight, count: 100, overscan: 2 })).toEqual({ from: 1, to: 15 });
  });

  it("stays within the plan", () => {
    expect(rowWindow({ scrollTop: 0, height: 320, rowHeight, count: 3, overscan: 2 })).toEqual({ from: 0, to: 3 });
    expect(rowWindow({ scrollTop: 9999, height: 320, rowHeight, count: 3 })).toEqual({ from: 3, to: 3 });
    expect(rowWindow({ scrollTop: 0, height: 320, rowHeight, count: 0 })).toEqual({ from: 0, to: 0 });
  });

  it("scrolls a row into sight by as little as needed", () => {
    const view = { scrollTop: 320, height: 320, rowHeight };
    expect(scrollTopFor(12, view)).toBe(320);
    expect(scrollTopFor(2, view)).toBe(64);
    expect(scrollTopFor(30, view)).toBe(672);
  });
});
