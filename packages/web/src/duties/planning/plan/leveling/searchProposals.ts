import { solveLeveling, type LevelingProblem, type LevelingProposal } from "@gantry/engine";

/** The same question gives the same search. */
const SEED = 1;
/** The best so far is told no more often, so that the page stays quick. */
const TELL_EVERY_SECONDS = 0.25;

interface Search<Answer> {
  problem: LevelingProblem;
  seconds: number;
  answer: (proposal: LevelingProposal, isOver: boolean) => Answer;
}

export interface SearchPort<Answer> {
  /** Seconds. */
  clock: () => number;
  tell: (answer: Answer) => void;
}

/** Levels a problem for so many seconds; tells of each better proposal on the way, and of the best at the end. */
export function searchProposals<Answer>(
  { problem, seconds, answer }: Search<Answer>,
  { clock, tell }: SearchPort<Answer>,
): void {
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
