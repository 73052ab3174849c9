import { type LevelingProblem, type LevelingProposal, solveLeveling } from "@gantry/engine";
import { generatePortfolio, levelingFaults, type PortfolioSize } from "@gantry/testkit";

/** An organisation of this size is what leveling is held to: first proposal within 2 s, best within 30 s, memory within 500 MB. */
const ORGANISATION: Omit<PortfolioSize, "seed"> = { projects: 20, activities: 5000, people: 200, skills: 40 };
/** Seconds after which the best so far is told. */
const MARKS: readonly number[] = [2, 10, 30];
const MEGABYTE = 2 ** 20;

interface Mark {
  atSeconds: number;
  schedules: number;
  latenessDays: number;
  finishDays: number;
  percentAboveBound: number;
}

export interface PortfolioResult extends PortfolioSize {
  firstProposalSeconds: number;
  seconds: number;
  schedules: number;
  marks: readonly Mark[];
  peakMegabytes: number;
  faults: readonly string[];
}

export interface PortfolioOptions {
  seed: number;
  seconds: number;
  schedules: number | undefined;
}

/** Levels all projects of a generated organisation at once, and tells how good the best was at which time. */
export function levelPortfolio({ seed, seconds, schedules }: PortfolioOptions): PortfolioResult {
  const size = { ...ORGANISATION, seed };
  const problem = generatePortfolio(size);
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const marks: Mark[] = [];
  const due = MARKS.filter((mark) => mark < seconds);
  let first: number | null = null;
  let best: (() => LevelingProposal) | null = null;
  let peak = process.memoryUsage.rss();
  const used = () => {
    const now = elapsed();
    if (best && due[0] !== undefined && now >= due[0]) {
      due.shift();
      peak = Math.max(peak, process.memoryUsage.rss());
      marks.push(markOf(problem, best(), now));
    }
    return now / seconds;
  };
  const proposal = solveLeveling(problem, {
    seed,
    limits: { schedules, used },
    better: (made) => {
      best = made;
      if (first !== null) return;
      made();
      first = elapsed();
    },
  });
  const taken = elapsed();
  marks.push(markOf(problem, proposal, taken));
  return {
    ...size,
    firstProposalSeconds: first ?? taken,
    seconds: taken,
    schedules: proposal.schedules,
    marks,
    peakMegabytes: Math.max(peak, process.memoryUsage.rss()) / MEGABYTE,
    faults: levelingFaults(problem, proposal.activities),
  };
}

function markOf({ start }: LevelingProblem, proposal: LevelingProposal, atSeconds: number): Mark {
  const days = (minutes: number) => minutes / 1440;
  return {
    atSeconds,
    schedules: proposal.schedules,
    latenessDays: days(proposal.lateness),
    finishDays: days(proposal.finish - start),
    percentAboveBound: proposal.gap * 100,
  };
}
