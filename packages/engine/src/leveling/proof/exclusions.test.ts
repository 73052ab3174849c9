import { describe, expect, test } from "vitest";
import { compileCounted } from "../counted/countedProject.ts";
import { AT_LEAST, AT_MOST, BoundTrail, DECIDED } from "./boundTrail.ts";
import { Exclusions } from "./exclusions.ts";

/** Three activities without links; the first two together need more than there is. Starts from 0 to 10. */
function trailOf() {
  const project = compileCounted({
    durations: [4, 3, 2],
    successors: [[], [], []],
    capacities: [3],
    demands: [[2], [2], [1]],
  });
  const trail = new BoundTrail(3, 20);
  for (let a = 0; a < 3; a++) trail.bound[a * 2 + AT_MOST] = 10;
  return { trail, exclusions: new Exclusions(project, trail) };
}

const sideOf = (a: number, side: number) => a * 2 + side;
const boundsOf = ({ bound }: BoundTrail, a: number) => [bound[a * 2 + AT_LEAST], bound[a * 2 + AT_MOST]];

describe("activities that exclude each other (LVL-18)", () => {
  test("nothing follows while both orders are open", () => {
    const { trail, exclusions } = trailOf();
    expect(exclusions.follow(0)).toBe(true);
    expect([0, 1, 2].map((a) => boundsOf(trail, a))).toEqual([
      [0, 10],
      [0, 10],
      [0, 10],
    ]);
  });

  test("what is done too late to come first comes second; what needs little runs beside it", () => {
    const { trail, exclusions } = trailOf();
    trail.open();
    trail.tighten(sideOf(0, AT_LEAST), 2, DECIDED);
    trail.tighten(sideOf(1, AT_MOST), 5, DECIDED);
    expect(exclusions.follow(0)).toBe(true);
    expect(boundsOf(trail, 0)).toEqual([3, 10]);
    expect(boundsOf(trail, 1)).toEqual([0, 5]);
    expect(boundsOf(trail, 2)).toEqual([0, 10]);
    trail.tighten(sideOf(0, AT_MOST), 6, DECIDED);
    expect(exclusions.follow(0)).toBe(true);
    expect(boundsOf(trail, 1)).toEqual([0, 3]);
  });

  test("where neither can come first there is a conflict", () => {
    const { trail, exclusions } = trailOf();
    trail.open();
    trail.tighten(sideOf(0, AT_LEAST), 2, DECIDED);
    trail.tighten(sideOf(0, AT_MOST), 3, DECIDED);
    trail.tighten(1 * 2 + AT_LEAST, 1, DECIDED);
    trail.tighten(sideOf(1, AT_MOST), 5, DECIDED);
    expect(exclusions.follow(1)).toBe(false);
    expect(trail.conflict.length).toBeGreaterThan(1);
  });
});
