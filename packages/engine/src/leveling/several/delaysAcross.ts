import type { ExternalDates, Plan } from "../../schedule/plan.ts";
import { type LevelingDelays, levelingDelays, type PlacedMove } from "../levelingDelays.ts";

/** A plan with the moves that are to be made in it. */
export interface PartMoves {
  plan: Plan;
  moves: readonly PlacedMove[];
}

/**
 * Levelling delays of several plans that wait for each other (LVL-20, LVL-26), in their order: each is looked at with the others as they
 * stand with theirs, over and over until nothing moves any more, but no more rounds than there are plans.
 */
export function delaysAcross(parts: readonly PartMoves[]): LevelingDelays[] {
  const owner = new Map(
    parts.flatMap(({ plan }, at) =>
      plan.activities.flatMap(({ id, external }) => (external == null ? [[id, at] as const] : [])),
    ),
  );
  const plans = parts.map(({ plan }) => plan);
  const found = parts.map(({ plan, moves }) => levelingDelays(plan, moves));
  for (let round = 0; round < parts.length; round++) {
    const dates = found.map(
      ({ schedule }) => new Map(schedule.activities.map((scheduled) => [scheduled.id, scheduled])),
    );
    const datesOf = (id: string): ExternalDates | null => {
      const { start = null, finish = null } = dates[owner.get(id) ?? -1]?.get(id) ?? {};
      return start === null || finish === null ? null : { start, finish };
    };
    let hasMoved = false;
    parts.forEach(({ moves }, at) => {
      const before = plans[at] as Plan;
      const plan = withExternalDates(before, datesOf);
      if (plan === before) return;
      hasMoved = true;
      plans[at] = plan;
      found[at] = levelingDelays(plan, moves);
    });
    if (!hasMoved) break;
  }
  return found;
}

/** The plan where what it waits for elsewhere has these dates; itself where it has them already, or where nothing is known of it. */
function withExternalDates(plan: Plan, datesOf: (id: string) => ExternalDates | null): Plan {
  let hasMoved = false;
  const activities = plan.activities.map((activity) => {
    const { id, external } = activity;
    const now = external == null ? null : datesOf(id);
    if (external == null || now === null || (now.start === external.start && now.finish === external.finish))
      return activity;
    hasMoved = true;
    return { ...activity, external: { ...external, ...now } };
  });
  return hasMoved ? { ...plan, activities } : plan;
}
