import { describe, expect, test } from "vitest";
import { SearchBudget } from "../searchBudget.ts";
import { SeededRandom } from "../seededRandom.ts";
import { countedBound } from "./countedBound.ts";
import { compileCounted, type CompiledCounted } from "./countedProject.ts";
import { drawnProject, isValidCounted, shortestOfAll } from "./drawnProjects.ts";
import { Evolution } from "./evolution.ts";
import { Generation } from "./generation.ts";
import { PackedProfile } from "./packedProfile.ts";

function startsOf(project: CompiledCounted, start: Int32Array): number[] {
  const starts: number[] = [];
  project.original.forEach((at, number) => (starts[at] = start[number] as number));
  return starts;
}

const seeds = Array.from({ length: 40 }, (_, at) => at + 1);

describe("generation (LVL-2, LVL-3, LVL-4)", () => {
  test.each(seeds)("seed %i: forward and backward schedules are valid, one word or several", (seed) => {
    const project = drawnProject(seed, { count: 25, kinds: 1 + (seed % 8) });
    const compiled = compileCounted(project);
    const generation = new Generation(compiled);
    const list = Int32Array.from(compiled.original, (_, number) => number);
    const forward = generation.forward(list);
    expect(isValidCounted(project, startsOf(compiled, generation.start))).toBe(true);
    generation.sortByFinish(list);
    const backward = generation.backward(list);
    expect(isValidCounted(project, startsOf(compiled, generation.start))).toBe(true);
    expect(backward).toBeLessThanOrEqual(forward);
    generation.sortByStart(list);
    expect(generation.forward(list)).toBeLessThanOrEqual(backward);
    expect(generation.schedules).toBe(3);
  });

  test("eight resources of sixty units take more than one word", () => {
    expect(new PackedProfile(compileCounted(drawnProject(8, { count: 5, kinds: 8 }))).words).toBeGreaterThan(1);
    expect(new PackedProfile(compileCounted(drawnProject(8, { count: 5, kinds: 4 }))).words).toBe(1);
  });
});

describe("evolution and bounds (LVL-5, LVL-6, LVL-7, LVL-8, LVL-13)", () => {
  test.each(seeds)("seed %i: as short as the shortest of all lists, never below the bound", (seed) => {
    const project = drawnProject(seed, { count: 7, kinds: 2 });
    const compiled = compileCounted(project);
    const evolution = new Evolution(compiled, new SeededRandom(seed));
    const bound = countedBound(compiled);
    evolution.run(new SearchBudget({ schedules: 300 }), bound);
    expect(evolution.best).toBe(shortestOfAll(compiled));
    expect(bound).toBeLessThanOrEqual(evolution.best);
    expect(isValidCounted(project, startsOf(compiled, evolution.bestStart))).toBe(true);
  });

  test("keeps to its budget and gives the same for the same seed (LVL-1, LVL-8)", () => {
    const compiled = compileCounted(drawnProject(3, { count: 60, kinds: 4 }));
    const run = (seed: number) => {
      const evolution = new Evolution(compiled, new SeededRandom(seed));
      evolution.run(new SearchBudget({ schedules: 500 }), 0);
      return { best: evolution.best, start: [...evolution.bestStart], schedules: evolution.generation.schedules };
    };
    expect(run(1)).toEqual(run(1));
    expect(run(1).schedules).toBeGreaterThanOrEqual(500);
    // The child begun is finished: forward, backward, forward.
    expect(run(1).schedules).toBeLessThan(503);
  });

  test("stops when its caller says that all time is used, and has the best so far (LVL-8)", () => {
    const compiled = compileCounted(drawnProject(3, { count: 60, kinds: 4 }));
    const evolution = new Evolution(compiled, new SeededRandom(1));
    let asked = 0;
    evolution.run(new SearchBudget({ used: () => (asked += 1) / 400 }), 0);
    expect(asked).toBeLessThan(500);
    expect(Number.isFinite(evolution.best)).toBe(true);
  });
});
