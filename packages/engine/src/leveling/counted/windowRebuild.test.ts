import { describe, expect, test } from "vitest";
import { SeededRandom } from "../seededRandom.ts";
import { compileCounted } from "./countedProject.ts";
import { drawnProject } from "./drawnProjects.ts";
import { Generation } from "./generation.ts";
import { WindowRebuild } from "./windowRebuild.ts";

const seeds = Array.from({ length: 30 }, (_, at) => at + 1);

/** A schedule of a drawn project, and twenty lists rebuilt of it. */
function rebuilt(seed: number) {
  const project = compileCounted(drawnProject(seed, { count: 30, kinds: 3 }));
  const generation = new Generation(project);
  const list = Int32Array.from(project.original, (_, number) => number);
  const makespan = generation.forward(list);
  generation.sortByFinish(list);
  const rebuild = new WindowRebuild(project, new SeededRandom(seed));
  const one = { list, finish: generation.finish, makespan, fitness: makespan };
  const lists = Array.from({ length: 20 }, () => {
    const child = new Int32Array(project.count);
    rebuild.rebuild(one, child);
    return [...child];
  });
  return { project, one, lists };
}

describe("windows ordered anew (LVL-25)", () => {
  test.each(seeds)("seed %i: every activity is listed once, after those it follows", (seed) => {
    const { project, lists } = rebuilt(seed);
    for (const child of lists) {
      expect(new Set(child).size).toBe(project.count);
      for (let a = 0; a < project.count; a++)
        for (const from of project.preds.subarray(project.predOffsets[a], project.predOffsets[a + 1]))
          expect(child.indexOf(from)).toBeLessThan(child.indexOf(a));
    }
  });

  test.each(seeds)("seed %i: what changes its place lies together, and spans no more than six tenths", (seed) => {
    const { one, lists } = rebuilt(seed);
    for (const child of lists) {
      const changed = child.filter((a, at) => a !== one.list[at]);
      const finishes = changed.map((a) => one.finish[a] as number);
      expect(Math.max(0, ...finishes) - Math.min(Infinity, ...finishes)).toBeLessThanOrEqual(one.makespan * 0.6);
    }
    expect(lists.some((child) => child.some((a, at) => a !== one.list[at]))).toBe(true);
  });
});
