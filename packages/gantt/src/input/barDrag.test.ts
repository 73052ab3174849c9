import { describe, expect, it } from "vitest";
import { heldBar, heldInstant } from "./barDrag.ts";

const bar = { rowId: "a", start: 1000, finish: 5000, percent: 0.5 };

describe("a bar in hand", () => {
  it("moves by whole steps and keeps its time of day", () => {
    expect(heldBar({ ...bar, kind: "move" }, { by: 1500, snap: 1440 })).toMatchObject({ start: 2440, finish: 6440 });
    expect(heldBar({ ...bar, kind: "move" }, { by: 600, snap: 1440 })).toMatchObject({ start: 1000, finish: 5000 });
  });

  it("never lets an edge cross the other", () => {
    expect(heldBar({ ...bar, kind: "start" }, { by: 9999, snap: 60 })).toMatchObject({ start: 5000, finish: 5000 });
    expect(heldBar({ ...bar, kind: "finish" }, { by: -9999, snap: 60 })).toMatchObject({ start: 1000, finish: 1000 });
  });

  it("tells progress as an instant between start and finish", () => {
    const held = heldBar({ ...bar, kind: "progress" }, { by: 1000, snap: 1440 });
    expect(held.percent).toBe(0.75);
    expect(heldInstant(held)).toBe(4000);
    expect(heldBar({ ...bar, kind: "progress" }, { by: -9999, snap: 1440 }).percent).toBe(0);
  });
});
