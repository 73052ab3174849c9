import { LATEST_INSTANT } from "../schedule/checkPlan.ts";
import type { Instant } from "../units/time.ts";
import type { LevelingProblem } from "./levelingProblem.ts";
import type { LeveledActivity, LevelingProposal } from "./levelingProposal.ts";
import { ableFor, type OpenPlace, type PlanStaffing, type StaffingFacts } from "./planStaffing.ts";

/** Somebody who could do it, but is on something else then. */
export interface BusyPerson {
  personId: string;
  /** When they are free again; null when not any more: they leave, or there is less of them for good. */
  until: Instant | null;
  /** What of the plan they are on; none where it is elsewhere, or they are away. */
  activityIds: readonly string[];
}

/** Who is proposed for a place, and who else was near (LVL-24). */
export interface ProposedPerson extends OpenPlace {
  activityId: string;
  personId: string;
  /** How many can do it at all. */
  ableCount: number;
  /** Others who could do it and are free then. */
  freeIds: readonly string[];
  busy: readonly BusyPerson[];
  /** Who has the skill one level below. */
  belowIds: readonly string[];
}

type Placed = Pick<LeveledActivity, "id" | "start" | "finish" | "parts" | "personIds">;

/** Who is proposed for each place of a plan, with the others who were near. */
export function proposedStaffing(
  problem: LevelingProblem,
  proposal: LevelingProposal,
  { places }: PlanStaffing,
  { skills }: StaffingFacts,
): ProposedPerson[] {
  const taken = new TakenTime(problem, proposal.activities);
  // What stays where it is asks for nobody new.
  const asking = new Set(
    problem.activities.flatMap(({ id, needs }) => (needs.some(({ kind }) => kind === "skill") ? [id] : [])),
  );
  return proposal.activities.flatMap((activity) => {
    const { id, start, finish, personIds } = activity;
    return (asking.has(id) ? (places.get(id) ?? []) : []).flatMap((place, at): ProposedPerson[] => {
      const personId = personIds[at];
      if (!personId || finish <= start) return [];
      const able = ableFor(place, skills, finish);
      const others = able.filter((each) => !personIds.includes(each));
      const standing = others.map((each) => ({ personId: each, ...taken.during(each, place.units, activity) }));
      const busy = standing.flatMap(({ isFree, ...rest }) => (isFree ? [] : [rest]));
      const below = ableFor({ ...place, level: place.level - 1 }, skills, finish);
      return [
        {
          ...place,
          activityId: id,
          personId,
          ableCount: able.length,
          freeIds: standing.flatMap((each) => (each.isFree ? [each.personId] : [])),
          busy: busy.toSorted((one, other) => (one.until ?? Infinity) - (other.until ?? Infinity) || 0),
          belowIds: below.filter((each) => !able.includes(each) && !personIds.includes(each)),
        },
      ];
    });
  });
}

/** What people of a proposal are on. */
class TakenTime {
  readonly #byPerson = new Map<string, { from: Instant; to: Instant; units: number; activityId: string | null }[]>();
  readonly #units: ReadonlyMap<string, number>;

  constructor({ people, activities }: LevelingProblem, placed: readonly Placed[]) {
    this.#units = new Map(people.map(({ id, units }) => [id, units]));
    for (const { id, absences, units } of people)
      this.#byPerson.set(
        id,
        absences.map((absence) => ({ ...absence, units: absence.units ?? units, activityId: null })),
      );
    const needs = new Map(activities.map((activity) => [activity.id, activity.needs]));
    for (const { id, start, finish, parts = [{ start, finish }], personIds } of placed) {
      const units = (needs.get(id) ?? []).flatMap((need) =>
        need.kind === "resource"
          ? []
          : Array.from({ length: need.kind === "person" ? 1 : need.count }, () => need.units),
      );
      personIds.forEach((person, at) => {
        for (const part of parts)
          this.#byPerson
            .get(person)
            ?.push({ from: part.start, to: part.finish, units: units[at] ?? 1, activityId: id });
      });
    }
  }

  /** Whether somebody has so many units left for all of a piece of work; else when they have again. */
  during(personId: string, wanted: number, { id, start, finish }: Placed) {
    const uses = (this.#byPerson.get(personId) ?? []).filter(
      (use) => use.from < finish && start < use.to && use.activityId !== id,
    );
    const has = this.#units.get(personId) ?? 0;
    const isTooMuch = (units: number) => units + wanted > has + 1e-6;
    const taken = (those: typeof uses) => those.reduce((sum, use) => sum + use.units, 0);
    const isFree = !uses.some(({ from }) => isTooMuch(taken(uses.filter((use) => use.from <= from && from < use.to))));
    if (isFree) return { isFree, until: null, activityIds: [] };
    if (isTooMuch(taken(uses.filter(({ to }) => to >= LATEST_INSTANT))))
      return { isFree, until: null, activityIds: [] };
    const ending = uses.filter(({ to }) => to < LATEST_INSTANT);
    const until = ending.reduce((last, { to }) => Math.max(last, to), start);
    return { isFree, until, activityIds: ending.flatMap(({ activityId }) => activityId ?? []) };
  }
}
