import { type LevelingGoal, type LevelingProposal, type SearchLimits, solveLeveling } from "@gantry/engine";
import { findingsText } from "../output/findingsText.ts";
import { levelText } from "../level/levelText.ts";
import { readProblems } from "../level/readProblems.ts";
import type { RegisterCommand } from "./command.ts";
import { someSeconds, wholeNumber } from "./numberOptions.ts";

const GOALS: readonly LevelingGoal[] = ["lateness", "finish", "cost", "moves", "load"];
const DEFAULT_SECONDS = 5;

interface LevelOptions {
  seconds?: number;
  schedules?: number;
  seed: number;
  goals?: string;
  json?: boolean;
}

function limitsOf({ seconds, schedules }: LevelOptions): SearchLimits {
  const time = seconds ?? (schedules === undefined ? DEFAULT_SECONDS : undefined);
  const began = performance.now();
  return {
    ...(schedules === undefined ? {} : { schedules }),
    ...(time === undefined ? {} : { used: () => (performance.now() - began) / 1000 / time }),
  };
}

function goalsOf({ goals }: LevelOptions): LevelingGoal[] | null {
  const stated = (goals ?? "").split(",").filter((goal) => goal !== "");
  const known = GOALS.filter((goal) => stated.includes(goal));
  return known.length === stated.length ? stated.map((goal) => goal as LevelingGoal) : null;
}

/** `gantry level FILE`: dates and people such that nobody has more to do than they can. */
export const levelCommand: RegisterCommand = (program, exit) => {
  program
    .command("level")
    .description("Level a plan or a leveling case by its people and resources, and say how near to the best that is")
    .argument("<file>", "MS Project XML, Primavera XER, ProTrack, ProGen .sm, Patterson .rcp or iMOPSE .def")
    .option("--seconds <s>", `search for so long (${DEFAULT_SECONDS} when nothing is said)`, someSeconds)
    .option(
      "--schedules <n>",
      "search so many schedules: the same result for the same seed, on every machine",
      wholeNumber(1),
    )
    .option("--seed <k>", "another seed, another search", wholeNumber(0), 1)
    .option("--goals <list>", `what matters, in order: ${GOALS.join(", ")}`)
    .option("--json", "print one JSON array, an object for each plan in the file")
    .action(async (file: string, options: LevelOptions) => {
      const goals = goalsOf(options);
      if (goals === null) {
        console.error(`"${options.goals}" is not a list of goals. Maybe some of: ${GOALS.join(",")}.`);
        exit(1);
        return;
      }
      const read = await readProblems(file);
      if (read.status === "refused") {
        if (options.json) console.log(JSON.stringify({ status: "refused", findings: read.findings }, null, 2));
        else console.error(findingsText(read.findings));
        exit(1);
        return;
      }
      const leveled = read.problems.map((named) => {
        const problem = goals.length === 0 ? named.problem : { ...named.problem, goals };
        const proposal = solveLeveling(problem, { limits: limitsOf(options), seed: options.seed });
        return { named, proposal };
      });
      if (leveled.some(({ proposal }) => proposal.status === "refused")) exit(1);
      if (options.json)
        console.log(
          JSON.stringify(
            leveled.map(({ named, proposal }) => titled(named.title, proposal)),
            null,
            2,
          ),
        );
      else console.log(leveled.map(({ named, proposal }) => levelText(named, proposal)).join("\n\n"));
    });
};

function titled(title: string, proposal: LevelingProposal): object {
  return { title, ...proposal };
}
