import { forecastReport, rankMitigations, runForecast } from "@gantry/engine";
import type { PlanDocument } from "@gantry/formats";
import { InvalidArgumentError } from "commander";
import { forecastInputOf } from "../forecast/forecastInputOf.ts";
import { forecastKernel } from "../forecast/forecastKernel.ts";
import { forecastText } from "../forecast/forecastText.ts";
import { readRiskFile } from "../forecast/readRiskFile.ts";
import type { RiskFile } from "../forecast/riskFile.ts";
import { findingsText } from "../output/findingsText.ts";
import { readPlanFile } from "../output/readPlanFile.ts";
import type { RegisterCommand } from "./command.ts";

interface ForecastOptions {
  risks?: string;
  iterations: number;
  seed: number;
  json?: boolean;
}

/** A whole number of at least `least`, or what is wrong with it. */
function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= 10_000_000) return value;
    throw new InvalidArgumentError(`"${text}" is no whole number from ${least} to 10,000,000.`);
  };
}

function forecastOf(document: PlanDocument, risks: RiskFile, { iterations, seed }: ForecastOptions) {
  const { input, mitigations } = forecastInputOf(document, risks);
  const options = { iterations, seed, kernel: forecastKernel() };
  const run = runForecast(input, options);
  const values = rankMitigations(input, mitigations, options, run);
  return { document, report: forecastReport(run), mitigations, values };
}

/** `gantry forecast FILE`: the dates of a plan with their probability, with no server. */
export const forecastCommand: RegisterCommand = (program, exit) => {
  program
    .command("forecast")
    .description("Forecast the dates of a plan file with their probability, and what moves them")
    .argument("<file>", "MS Project XML, Primavera XER or XML, ProTrack")
    .option("--risks <file>", "JSON with estimates, risks, causes …; without it all work is of medium confidence")
    .option("--iterations <count>", "how often the plan is drawn", wholeNumber(1), 10_000)
    .option("--seed <number>", "the same seed gives the same forecast", wholeNumber(0), 1)
    .option("--json", "print one JSON object for each plan in the file, as an array")
    .action(async (file: string, options: ForecastOptions) => {
      const read = readRiskFile(options.risks);
      const result = "findings" in read ? { status: "refused" as const, ...read } : await readPlanFile(file);
      if (result.status === "refused" || "findings" in read) {
        const findings = result.status === "refused" ? result.findings : [];
        if (options.json) console.log(JSON.stringify({ status: "refused", findings }, null, 2));
        else console.error(findingsText(findings));
        exit(1);
        return;
      }
      const forecasts = result.documents.map((document) => forecastOf(document, read.risks, options));
      if (!options.json) {
        console.log(
          forecasts
            .map(({ document, report, mitigations, values }) => forecastText(document, report, mitigations, values))
            .join("\n\n"),
        );
        return;
      }
      const plans = forecasts.map(({ document, report, values }) => ({
        title: document.title,
        format: document.format,
        ...report,
        activities: report.activities.map((one, at) => ({ name: document.plan.activities[at]?.name, ...one })),
        mitigations: values,
      }));
      console.log(JSON.stringify(plans, null, 2));
    });
};
