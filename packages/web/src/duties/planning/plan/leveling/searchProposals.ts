import {
  proposedStaffing,
  solveLeveling,
  type LevelingProblem,
  type LevelingProposal,
  type PlanStaffing,
} from "@gantry/engine";
import type { LevelingAnswer, LevelingSearchTerms } from "./levelingAnswer.ts";

/** The same question gives the same search. */
const SEED = 1;
/** The best so far is told no more often, so that the page stays quick. */
const TELL_EVERY_SECONDS = 0.25;

interface Search extends Pick<LevelingSearchTerms, "staffing" | "seconds"> {
  problem: LevelingProblem;
  places: PlanStaffing;
}

export interface SearchPort {
  /** Seconds. */
  clock: () => number;
  tell: (answer: LevelingAnswer) => void;
}

/** Levels a problem for so many seconds; tells of each better proposal on the way, and of the best at the end. */
export function searchProposals({ problem, places, staffing, seconds }: Search, { clock, tell }: SearchPort): void {
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
