import type { LevelingProblem } from "./levelingProblem.ts";
import type { LeveledActivity, ResourceLink } from "./levelingProposal.ts";

interface Release {
  id: string;
  finish: number;
  units: number;
}

type Placed = Pick<LeveledActivity, "id" | "start" | "finish" | "personIds">;

/**
 * The orders that people and resources cause in a schedule (LVL-16): what an activity takes was given free by those that
 * finished last before it. A simulation that keeps them keeps everyone within their units.
 */
export function resourceLinks(problem: LevelingProblem, placed: readonly Placed[]): ResourceLink[] {
  const links: ResourceLink[] = [];
  const byStart = placed.filter(({ start, finish }) => finish > start).sort((one, other) => one.start - other.start);
  const needsOf = new Map(problem.activities.map(({ id, needs }) => [id, needs]));
  for (const person of problem.people) {
    const theirs = byStart.filter(({ personIds }) => personIds.includes(person.id));
    handOver(
      theirs,
      () => 1,
      (fromId, toId) => links.push({ fromId, toId, personId: person.id, resourceId: null }),
    );
  }
  for (const resource of problem.resources) {
    const unitsOf = ({ id }: Placed) =>
      (needsOf.get(id) ?? []).reduce(
        (sum, need) => (need.kind === "resource" && need.resourceId === resource.id ? sum + need.units : sum),
        0,
      );
    const theirs = byStart.filter((one) => unitsOf(one) > 0);
    handOver(theirs, unitsOf, (fromId, toId) => links.push({ fromId, toId, personId: null, resourceId: resource.id }));
  }
  return links;
}

function handOver(
  byStart: readonly Placed[],
  unitsOf: (one: Placed) => number,
  link: (fromId: string, toId: string) => void,
): void {
  let released: Release[] = [];
  for (const one of byStart) {
    let missing = unitsOf(one);
    const before = released.filter(({ finish }) => finish <= one.start).sort((a, b) => b.finish - a.finish);
    for (const release of before) {
      if (missing <= 0) break;
      const taken = Math.min(missing, release.units);
      release.units -= taken;
      missing -= taken;
      link(release.id, one.id);
    }
    released = released.filter(({ units }) => units > 1e-9);
    released.push({ id: one.id, finish: one.finish, units: unitsOf(one) });
  }
}
