import type { Instant } from "../units/time.ts";
import type { HeldSkill, SkillNeed } from "./levelingProblem.ts";

/** Somebody with what they can do. */
export interface SkilledPerson {
  id: string;
  skills: readonly HeldSkill[];
}

/** A need, who of the people meets it, and how many are still lacking. */
export interface MatchedNeed<N> {
  need: N;
  personIds: readonly string[];
  lacking: number;
}

/** Whether somebody has a skill at a level or above; with `finish`, still by then. */
export function hasSkill(
  { skills }: Pick<SkilledPerson, "skills">,
  { skill, level }: Pick<SkillNeed, "skill" | "level">,
  finish: Instant | null,
): boolean {
  return skills.some(
    (held) =>
      held.skill === skill && held.level >= level && (held.until === null || finish === null || held.until >= finish),
  );
}

/**
 * Which of several needs the people who are there meet (LVL-23): as many places as can be filled, each person in one of them, found by
 * augmenting paths.
 */
export function matchNeeds<N extends Pick<SkillNeed, "skill" | "level" | "count">>(
  needs: readonly N[],
  people: readonly SkilledPerson[],
  finish: Instant | null,
): MatchedNeed<N>[] {
  const places = needs.flatMap((need, at) => Array.from({ length: need.count }, () => at));
  const able = needs.map((need) => people.filter((person) => hasSkill(person, need, finish)));
  const placeOf = new Map<string, number>();
  const fill = (place: number, asked: Set<string>): boolean => {
    for (const { id } of able[places[place] as number] ?? []) {
      if (asked.has(id)) continue;
      asked.add(id);
      const holder = placeOf.get(id);
      if (holder !== undefined && !fill(holder, asked)) continue;
      placeOf.set(id, place);
      return true;
    }
    return false;
  };
  for (let place = 0; place < places.length; place++) fill(place, new Set());
  return needs.map((need, at) => {
    const personIds = [...placeOf].flatMap(([id, place]) => (places[place] === at ? [id] : []));
    return { need, personIds, lacking: need.count - personIds.length };
  });
}
