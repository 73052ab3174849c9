import {
  levelingScope,
  planStaffing,
  problemOfPlan,
  proposedStaffing,
  schedulePlan,
  solveLeveling,
  withBookings,
  type LevelingProposal,
} from "@gantry/engine";
import type { LevelingAnswer, LevelingQuestion } from "./levelingAnswer.ts";

/** The same question gives the same search. */
const SEED = 1;
/** The best so far is told no more often, so that the page stays quick. */
const TELL_EVERY_SECONDS = 0.25;

/** Searches for dates and people such that nobody has more to do than they can, and tells of each better proposal on the way. `clock`: seconds. */
export function answerLeveling(
  { plan, scope, goals, bookings, staffing, seconds }: LevelingQuestion,
  { clock, tell }: { clock: () => number; tell: (answer: LevelingAnswer) => void },
): void {
  const schedule = schedulePlan(plan);
  const places = planStaffing(plan, schedule, staffing);
  const asked = problemOfPlan(plan, schedule, { ...places, facts: staffing });
  const whole = withBookings({ ...asked, goals }, bookings);
  const problem = scope === null ? whole : levelingScope(whole, schedule, new Set(scope));
  const answer = (proposal: LevelingProposal, isOver: boolean): LevelingAnswer => ({
    proposal,
    people: proposedStaffing(problem, proposal, places, staffing),
    lacking: places.lacking,
    isOver,
  });
  const began = clock();
  let told = -Infinity;
  const better = (proposal: () => LevelingProposal) => {
    if (clock() - told < TELL_EVERY_SECONDS) return;
    told = clock();
    tell(answer(proposal(), false));
  };
  const limits = { used: () => (clock() - began) / seconds };
  tell(answer(solveLeveling(problem, { seed: SEED, limits, better }), true));
}
