import { schedulePlan } from "@gantry/engine";
import { findingsText } from "../output/findingsText.ts";
import { readPlanFile } from "../output/readPlanFile.ts";
import { criticalPath } from "../schedule/criticalPath.ts";
import { scheduleText } from "../schedule/scheduleText.ts";
import type { RegisterCommand } from "./command.ts";

/** `gantry schedule FILE`: the dates of a plan, with no server. */
export const scheduleCommand: RegisterCommand = (program, exit) => {
  program
    .command("schedule")
    .description("Schedule a plan file and print its dates, critical path and findings")
    .argument("<file>", "MS Project XML, Primavera XER or XML, ProTrack")
    .option("--json", "print one JSON object for each plan in the file, as an array")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const result = await readPlanFile(file);
      if (result.status === "refused") {
        if (json) console.log(JSON.stringify({ status: "refused", findings: result.findings }, null, 2));
        else console.error(findingsText(result.findings));
        exit(1);
        return;
      }
      const scheduled = result.documents.map((document) => ({ document, schedule: schedulePlan(document.plan) }));
      if (!json) {
        console.log(scheduled.map(({ document, schedule }) => scheduleText(document, schedule)).join("\n\n"));
        return;
      }
      const plans = scheduled.map(({ document, schedule }) => ({
        title: document.title,
        format: document.format,
        projectStart: schedule.projectStart,
        projectFinish: schedule.projectFinish,
        criticalPath: criticalPath(document.plan, schedule).map((dates) => dates.id),
        activities: schedule.activities.map((dates, at) => ({ name: document.plan.activities[at]?.name, ...dates })),
        findings: [...document.findings, ...schedule.findings],
        report: document.report,
      }));
      console.log(JSON.stringify(plans, null, 2));
    });
};
