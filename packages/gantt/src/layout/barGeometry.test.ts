import { describe, expect, it } from "vitest";
import { barBox, bracketPoints, diamondPoints, labelOffset } from "./barGeometry.ts";
import { SCREEN_METRICS } from "./metrics.ts";

const scale = { origin: 0, pixelsPerDay: 20 };
const box = (kind: "task" | "summary" | "milestone", start: number, finish: number) =>
  barBox({ kind, start: start * 1440, finish: finish * 1440 }, scale, SCREEN_METRICS);

describe("bar geometry", () => {
  it("sets a bar in the middle of its row, from start to finish", () => {
    expect(box("task", 2, 5)).toEqual({ x: 40, y: 8, width: 60, height: 16 });
  });

  it("centres a diamond on its date", () => {
    const diamond = box("milestone", 3, 3);
    expect(diamond.x + diamond.width / 2).toBe(60);
    expect(diamond.y + diamond.height / 2).toBe(16);
    expect(diamondPoints(diamond)).toHaveLength(8);
  });

  it("keeps the shortest bar in sight", () => {
    expect(box("task", 2, 2.01).width).toBe(2);
  });

  it("writes the name behind the links and a short float tail, never far away", () => {
    expect([0, 10, 100, 400, Number.NaN, -50].map(labelOffset)).toEqual([22, 22, 108, 22, 22, 22]);
  });

  it("keeps a bracket's teeth apart, however short it is", () => {
    for (const width of [2, 8, 200]) {
      const points = bracketPoints({ x: 10, y: 0, width, height: 8 });
      const [leftTooth = 0, rightTooth = 0] = [points[8], points[6]];
      expect(leftTooth).toBeLessThanOrEqual(rightTooth);
    }
  });
});
