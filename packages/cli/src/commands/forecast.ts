import { type ForecastKernel, forecastReport, rankMitigations, runForecast } from "@gantry/engine";
import type { PlanDocument, ProjectOutcome } from "@gantry/formats";
import { InvalidArgumentError } from "commander";
import { documentAsOf } from "../forecast/documentAsOf.ts";
import { forecastInputOf } from "../forecast/forecastInputOf.ts";
import { forecastKernel } from "../forecast/forecastKernel.ts";
import { forecastText } from "../forecast/forecastText.ts";
import { learnedPlan } from "../forecast/learnedPlan.ts";
import { learnedText } from "../forecast/learnedText.ts";
import { type Learned, learnFrom, pastProjects } from "../forecast/pastProjects.ts";
import { readRiskFile } from "../forecast/readRiskFile.ts";
import type { RiskFile } from "../forecast/riskFile.ts";
import { findingsText } from "../output/findingsText.ts";
import { readPlanFile } from "../output/readPlanFile.ts";
import type { RegisterCommand } from "./command.ts";
import { wholeNumber } from "./numberOptions.ts";

interface ForecastOptions {
  risks?: string;
  past?: string;
  asOf?: number;
  iterations: number;
  seed: number;
  json?: boolean;
}

/** The last minute of `2026-05-04`, or the minute of `2026-05-04T08:00`. */
function lastInstant(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59` : text;
  const value = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? Date.parse(`${at}:00Z`) : Number.NaN;
  if (Number.isFinite(value)) return value / 60_000;
  throw new InvalidArgumentError(`"${text}" is no day such as 2026-05-04.`);
}

/** Where past projects tell what remains, nothing is drawn beside it but what the risk file names itself (LRN-7). */
function inputOf(document: PlanDocument, risks: RiskFile, learned: Learned | null, kernel: ForecastKernel) {
  if (!learned) return forecastInputOf(document, risks);
  const stated = forecastInputOf({ ...document, estimates: [] }, { ...risks, confidence: undefined });
  const { plan, causes = [] } = learnedPlan(document, learned, kernel);
  return { ...stated, input: { ...stated.input, plan, causes: [...(stated.input.causes ?? []), ...causes] } };
}

function forecastOf(
  document: PlanDocument,
  { risks, outcomes }: { risks: RiskFile; outcomes: readonly ProjectOutcome[] },
  { iterations, seed }: ForecastOptions,
) {
  const kernel = forecastKernel();
  const learned = outcomes.length > 0 ? learnFrom(outcomes, document, kernel) : null;
  const { input, mitigations } = inputOf(document, risks, learned, kernel);
  const options = { iterations, seed, kernel };
  const run = runForecast(input, options);
  const values = rankMitigations(input, mitigations, options, run);
  const report = forecastReport(run);
  // What planned starts wait for is no activity of the plan.
  const activities = report.activities.slice(0, document.plan.activities.length);
  return { document, report: { ...report, activities }, mitigations, values, learned };
}

type Forecast = ReturnType<typeof forecastOf>;

function textOf({ document, report, mitigations, values, learned }: Forecast): string {
  const text = forecastText(document, report, mitigations, values);
  return learned ? `${text}\n\n${learnedText(learned)}` : text;
}

function jsonOf({ document, report, values, learned }: Forecast) {
  return {
    title: document.title,
    format: document.format,
    ...report,
    activities: report.activities.map((one, at) => ({ name: document.plan.activities[at]?.name, ...one })),
    mitigations: values,
    learned: learned && { projects: learned.projects, statuses: learned.statuses },
  };
}

async function readAll(file: string, { risks, past, asOf }: ForecastOptions) {
  const riskFile = readRiskFile(risks);
  if ("findings" in riskFile) return riskFile;
  const before = past === undefined ? { outcomes: [] } : await pastProjects(past);
  if ("findings" in before) return before;
  const read = await readPlanFile(file);
  if (read.status === "refused") return { findings: read.findings };
  const documents: PlanDocument[] = [];
  for (const document of read.documents) {
    const found = asOf === undefined ? { document } : documentAsOf(document, asOf);
    if ("finding" in found) return { findings: [found.finding] };
    documents.push(found.document);
  }
  return { documents, risks: riskFile.risks, outcomes: before.outcomes };
}

/** `gantry forecast FILE`: the dates of a plan with their probability, with no server. */
export const forecastCommand: RegisterCommand = (program, exit) => {
  program
    .command("forecast")
    .description("Forecast the dates of a plan file with their probability, and what moves them")
    .argument("<file>", "MS Project XML, Primavera XER or XML, ProTrack")
    .option("--risks <file>", "JSON with estimates, risks, causes …; without it all work is of medium confidence")
    .option("--past <folder>", "finished projects with their tracking periods, to learn from")
    .option("--as-of <day>", "from the last tracking period up to a day such as 2026-05-04", lastInstant)
    .option("--iterations <count>", "how often the plan is drawn", wholeNumber(1), 10_000)
    .option("--seed <number>", "the same seed gives the same forecast", wholeNumber(0), 1)
    .option("--json", "print one JSON object for each plan in the file, as an array")
    .action(async (file: string, options: ForecastOptions) => {
      const read = await readAll(file, options);
      if ("findings" in read) {
        const { findings } = read;
        if (options.json) console.log(JSON.stringify({ status: "refused", findings }, null, 2));
        else console.error(findingsText(findings));
        exit(1);
        return;
      }
      const forecasts = read.documents.map((document) => forecastOf(document, read, options));
      if (options.json) console.log(JSON.stringify(forecasts.map(jsonOf), null, 2));
      else console.log(forecasts.map(textOf).join("\n\n"));
    });
};
