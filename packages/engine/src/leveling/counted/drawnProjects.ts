import { SeededRandom } from "../seededRandom.ts";
import type { CompiledCounted, CountedProject } from "./countedProject.ts";
import { Generation } from "./generation.ts";

/** A project drawn at random, the same for the same seed. */
export function drawnProject(seed: number, { count, kinds }: { count: number; kinds: number }): CountedProject {
  const drawing = new SeededRandom(seed);
  const random = () => drawing.ratio();
  const below = (limit: number) => Math.floor(random() * limit);
  const capacities = Array.from({ length: kinds }, () => 2 + below(kinds > 4 ? 60 : 4));
  return {
    durations: Array.from({ length: count }, () => below(6)),
    capacities,
    demands: Array.from({ length: count }, () => capacities.map((most) => (random() < 0.6 ? below(most + 1) : 0))),
    successors: Array.from({ length: count }, (_, at) =>
      Array.from({ length: count }, (_, to) => to).filter((to) => to > at && random() < 0.15),
    ),
  };
}

/** Whether starts keep links and capacities, looked at moment by moment. */
export function isValidCounted(
  { durations, successors, capacities, demands }: CountedProject,
  start: readonly number[],
): boolean {
  const end = (a: number) => (start[a] ?? 0) + (durations[a] ?? 0);
  const keepsLinks = successors.every((list, a) => list.every((to) => (start[to] ?? 0) >= end(a)));
  const last = Math.max(...durations.map((_, a) => end(a)));
  for (let t = 0; t < last; t++)
    for (const [r, capacity] of capacities.entries()) {
      const load = durations.reduce(
        (sum, _, a) => ((start[a] as number) <= t && t < end(a) ? sum + (demands[a]?.[r] ?? 0) : sum),
        0,
      );
      if (load > capacity) return false;
    }
  return keepsLinks;
}

/** The shortest makespan, by making the serial schedule of every list there is. */
export function shortestOfAll(project: CompiledCounted): number {
  const generation = new Generation(project);
  const list = new Int32Array(project.count);
  let best = Infinity;
  const extend = (length: number, listed: Set<number>): void => {
    if (length === project.count) {
      best = Math.min(best, generation.forward(list));
      return;
    }
    for (let a = 0; a < project.count; a++) {
      const before = project.preds.subarray(project.predOffsets[a], project.predOffsets[a + 1]);
      if (listed.has(a) || before.some((each) => !listed.has(each))) continue;
      list[length] = a;
      extend(length + 1, new Set([...listed, a]));
    }
  };
  extend(0, new Set());
  return best;
}
