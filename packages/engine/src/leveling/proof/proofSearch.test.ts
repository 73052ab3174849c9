import { describe, expect, test } from "vitest";
import { compileCounted } from "../counted/countedProject.ts";
import { drawnProject, isValidCounted, shortestOfAll } from "../counted/drawnProjects.ts";
import { Evolution } from "../counted/evolution.ts";
import { SearchBudget } from "../searchBudget.ts";
import { SeededRandom } from "../seededRandom.ts";
import { ProofSearch } from "./proofSearch.ts";

const seeds = Array.from({ length: 60 }, (_, at) => at + 1);
const patient = () => false;

describe("proofs (LVL-18)", () => {
  test.each(seeds)("seed %i: finds the shortest of all schedules, and proves that none is shorter", (seed) => {
    const project = drawnProject(seed, { count: 7, kinds: 2 });
    const compiled = compileCounted(project);
    const search = new ProofSearch(compiled, compiled.horizon);
    expect(search.run(patient)).toBe("proved");
    expect(search.makespan).toBe(shortestOfAll(compiled));
    const starts: number[] = [];
    compiled.original.forEach((at, number) => (starts[at] = search.found?.[number] ?? -1));
    expect(isValidCounted(project, starts)).toBe(true);
  });

  test.each(seeds.slice(0, 20))("seed %i: with one unit of time less it finds none", (seed) => {
    const compiled = compileCounted(drawnProject(seed, { count: 7, kinds: 2 }));
    const search = new ProofSearch(compiled, shortestOfAll(compiled) - 1);
    expect(search.run(patient)).toBe("proved");
    expect(search.found).toBeUndefined();
  });

  test.each([1, 2, 3])(
    "seed %i: of thirty activities none is shorter than what the evolution found, or it finds it",
    (seed) => {
      const project = drawnProject(seed, { count: 30, kinds: 3 });
      const compiled = compileCounted(project);
      const evolution = new Evolution(compiled, new SeededRandom(seed));
      evolution.run(new SearchBudget({ schedules: 300 }), 0);
      const search = new ProofSearch(compiled, evolution.best);
      expect(search.run(patient)).toBe("proved");
      expect(search.makespan).toBeLessThanOrEqual(evolution.best);
      const again = new ProofSearch(compiled, search.makespan - 1);
      expect(again.run(patient)).toBe("proved");
      expect(again.found).toBeUndefined();
    },
  );

  test("stops when its caller has no patience left", () => {
    const compiled = compileCounted(drawnProject(9, { count: 60, kinds: 4 }));
    const search = new ProofSearch(compiled, Math.ceil(compiled.horizon / 2));
    let asked = 0;
    const result = search.run(() => (asked += 1) > 2);
    expect(["shorter", "open", "proved"]).toContain(result);
    expect(search.descents).toBeLessThan(500);
  });
});
