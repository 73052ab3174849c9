import type { CompiledCounted } from "./countedProject.ts";

/**
 * No schedule is shorter (LVL-13): the critical path, and for every resource and every pair of a head and a tail the work of
 * all activities that start no sooner and are followed by no less, shared out over all there is. O(heads × tails × n).
 */
export function countedBound(project: CompiledCounted): number {
  const { count, resources, capacity, demand, duration, earliest, latest, criticalPath } = project;
  let bound = criticalPath;
  const tail = Int32Array.from(latest, (start, a) => criticalPath - start - (duration[a] as number));
  const heads = [...new Set(earliest)];
  const tails = [...new Set(tail)];
  for (let r = 0; r < resources; r++) {
    if (capacity[r] === 0) continue;
    for (const head of heads)
      for (const after of tails) {
        let work = 0;
        for (let a = 0; a < count; a++)
          if ((earliest[a] as number) >= head && (tail[a] as number) >= after)
            work += (demand[a * resources + r] as number) * (duration[a] as number);
        if (work > 0) bound = Math.max(bound, head + Math.ceil(work / (capacity[r] as number)) + after);
      }
  }
  return bound;
}
