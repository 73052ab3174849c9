import { readFile } from "node:fs/promises";
import { type Finding, type LevelingProblem, problemOfPlan, schedulePlan } from "@gantry/engine";
import { readLevelingCase } from "@gantry/formats";
import { readPlanFile } from "../output/readPlanFile.ts";

/** A problem with what it is called; `hasDates` tells instants from periods counted from 0. */
export interface NamedProblem {
  title: string;
  hasDates: boolean;
  problem: LevelingProblem;
}

type Problems = { status: "read"; problems: NamedProblem[] } | { status: "refused"; findings: readonly Finding[] };

/** Leveling cases of the literature are small: no need to look into larger files. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Reads what is to be leveled: a case of the literature or the plans in a plan file. */
export async function readProblems(file: string): Promise<Problems> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes !== null && bytes.length <= MOST_BYTES) {
    const read = readLevelingCase(bytes);
    if (read.status === "refused") return read;
    if (read.status === "read")
      return { status: "read", problems: [{ title: file, hasDates: false, problem: read.case.problem }] };
  }
  const plans = await readPlanFile(file);
  if (plans.status === "refused") return plans;
  return {
    status: "read",
    problems: plans.documents.map(({ title, plan }) => ({
      title,
      hasDates: true,
      problem: problemOfPlan(plan, schedulePlan(plan)),
    })),
  };
}
