import { delaysAcross, overloadsAcross, type Booking, type LevelingDelays, type Overload } from "@gantry/engine";
import type { LevelingAnswer } from "../plan/leveling/levelingAnswer.ts";
import { movesOf, type LevelingMove } from "../plan/leveling/levelingMoves.ts";
import { loadedPlan, type LoadedPlan } from "../plan/leveling/planOverloads.ts";
import { staffedPlan } from "../plan/leveling/staffing/staffedPlan.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

/** One of several projects as it is. */
export interface LoadedPart extends Pick<LoadedPlan, "plan" | "schedule"> {
  id: string;
  store: PlanStore;
}

/** Several projects as they are, with where they together ask too much of somebody. */
export interface LoadedAcross {
  parts: readonly LoadedPart[];
  overloads: readonly Overload[];
  bookings: readonly Booking[];
}

export function loadedAcross(stores: readonly PlanStore[], bookings: readonly Booking[]): LoadedAcross {
  const parts = stores.map((store) => {
    const { plan, schedule } = loadedPlan(store, []);
    return { id: store.model.project.id, store, plan, schedule };
  });
  return { parts, overloads: overloadsAcross(parts, bookings), bookings };
}

/** What a proposal changes in one of the projects. */
export interface MovedPart {
  part: LoadedPart;
  moves: readonly LevelingMove[];
}

/** What a proposal would change, project by project. */
export function movesAcross(answer: Pick<LevelingAnswer, "proposal" | "people">, now: LoadedAcross): MovedPart[] {
  return now.parts.map((part) => ({ part, moves: movesOf(answer, part.store, now.bookings) }));
}

/** One of the projects with moves made in it. */
export interface ProposedPart extends MovedPart, LevelingDelays {}

/** Several projects as they would be, with where they would still ask too much of somebody. */
export interface ProposedAcross {
  parts: readonly ProposedPart[];
  overloads: readonly Overload[];
}

/** The projects with these moves. */
export function proposedAcross(moved: readonly MovedPart[], bookings: readonly Booking[]): ProposedAcross {
  const planned = moved.map(({ part, moves }) => ({ plan: staffedPlan(part.plan, moves), moves }));
  const delays = delaysAcross(planned);
  const parts = moved.map((each, at) => ({ ...each, ...(delays[at] as LevelingDelays) }));
  return { parts, overloads: overloadsAcross(delays, bookings) };
}
