import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Finding, type ForecastKernel, learnForecast, type LearnedForecast } from "@gantry/engine";
import { type PlanDocument, projectOutcome, type ProjectOutcome, trackedProject } from "@gantry/formats";
import { readPlanFile } from "../output/readPlanFile.ts";

export interface Learned {
  forecast: LearnedForecast;
  projects: number;
  statuses: number;
}

function refused(folder: string, message: string): { findings: Finding[] } {
  const hint = "Name a folder with finished projects and their tracking periods (ProTrack, .p2x).";
  return { findings: [{ code: "cli.past", severity: "error", message, where: { path: folder }, data: {}, hint }] };
}

/** Reads the finished projects of a folder, for each plan to learn from all of them but itself. */
export async function pastProjects(
  folder: string,
): Promise<{ outcomes: readonly ProjectOutcome[] } | { findings: Finding[] }> {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return refused(folder, `${folder} cannot be read as a folder.`);
  }
  const outcomes: ProjectOutcome[] = [];
  for (const name of names) {
    const result = await readPlanFile(join(folder, name));
    const documents = result.status === "read" ? result.documents : [];
    outcomes.push(...documents.map(projectOutcome).filter((outcome) => outcome !== null));
  }
  if (outcomes.length === 0) return refused(folder, `${folder} holds no project that was tracked to its end.`);
  return { outcomes };
}

/** What the others tell about one plan; null where only the plan itself is among them. */
export function learnFrom(
  outcomes: readonly ProjectOutcome[],
  { title }: PlanDocument,
  kernel: ForecastKernel,
): Learned | null {
  const others = outcomes.filter((outcome) => outcome.title !== title);
  const forecast = learnForecast(
    others.map((outcome) => trackedProject(outcome, kernel)),
    kernel,
  );
  if (!forecast) return null;
  return {
    forecast,
    projects: others.length,
    statuses: others.reduce((sum, { statuses }) => sum + statuses.length, 0),
  };
}
