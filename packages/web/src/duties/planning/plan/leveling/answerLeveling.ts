import {
  levelingScope,
  problemOfPlan,
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

/** Searches for dates at which nobody has more to do than they can, and tells of each better proposal on the way. `clock`: seconds. */
export function answerLeveling(
  { plan, scope, goals, bookings, seconds }: LevelingQuestion,
  { clock, tell }: { clock: () => number; tell: (answer: LevelingAnswer) => void },
): void {
  const schedule = schedulePlan(plan);
  const whole = withBookings({ ...problemOfPlan(plan, schedule), goals }, bookings);
  const problem = scope === null ? whole : levelingScope(whole, schedule, new Set(scope));
  const began = clock();
  let told = -Infinity;
  const better = (proposal: () => LevelingProposal) => {
    if (clock() - told < TELL_EVERY_SECONDS) return;
    told = clock();
    tell({ proposal: proposal(), isOver: false });
  };
  const limits = { used: () => (clock() - began) / seconds };
  tell({ proposal: solveLeveling(problem, { seed: SEED, limits, better }), isOver: true });
}
