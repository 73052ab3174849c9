import { type Schedule, type ScheduledActivity } from "@gantry/engine";
import type { PlanDocument } from "@gantry/formats";
import { findingsText } from "../output/findingsText.ts";
import { plainDuration, plainInstant } from "../output/plainTime.ts";
import { table } from "../output/table.ts";
import { criticalPath } from "./criticalPath.ts";

const NAME_WIDTH = 56;

function labelOf(document: PlanDocument, at: number): string {
  const activity = document.plan.activities[at];
  const item = document.items[at];
  if (!activity) return "";
  const indent = "  ".repeat(Math.max(0, (item?.outlineLevel ?? 1) - 1));
  const code = item?.code ?? item?.wbsCode;
  return `${indent}${code ? `${code} ` : ""}${activity.name.replace(/\s+/g, " ")}`.slice(0, NAME_WIDTH);
}

function rowOf(document: PlanDocument, at: number, dates: ScheduledActivity): string[] {
  const { minutesPerDay } = document.plan;
  return [
    labelOf(document, at),
    plainDuration(dates.duration, document.plan.activities[at]?.elapsed ? 1440 : minutesPerDay),
    plainInstant(dates.start),
    plainInstant(dates.finish),
    plainDuration(dates.totalFloat, minutesPerDay),
    dates.critical ? "critical" : "",
  ];
}

function criticalText(document: PlanDocument, schedule: Schedule): string {
  const path = criticalPath(document.plan, schedule);
  if (path.length === 0) return "No critical path.";
  const at = new Map(document.plan.activities.map((activity, index) => [activity.id, index]));
  const lines = path.map(
    (dates) =>
      `  ${plainInstant(dates.start)} – ${plainInstant(dates.finish)}  ${labelOf(document, at.get(dates.id) ?? -1).trim()}`,
  );
  return [`Critical path (${path.length} activities):`, ...lines].join("\n");
}

function reportText({ report }: PlanDocument): string {
  const lines = report.map(
    (line) =>
      `  ${line.effect} ${line.count} ×: ${line.message}${line.line === null ? "" : ` (first at line ${line.line})`}`,
  );
  return lines.length === 0 ? "" : ["Not taken as it stands in the file:", ...lines].join("\n");
}

/** A plan as people read it: its dates, its critical path, what was found. */
export function scheduleText(document: PlanDocument, schedule: Schedule): string {
  const { plan, title } = document;
  const rows = schedule.activities.map((dates, at) => rowOf(document, at, dates));
  const head = `${title}: ${plan.activities.length} activities, ${plan.dependencies.length} dependencies, ${plainInstant(schedule.projectStart)} – ${plainInstant(schedule.projectFinish)}`;
  const findings = [...document.findings, ...schedule.findings];
  return [
    head,
    table([["activity", "duration", "start", "finish", "total float", ""], ...rows]),
    criticalText(document, schedule),
    findings.length === 0 ? "No findings." : findingsText(findings),
    reportText(document),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
