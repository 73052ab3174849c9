import type { Activity } from "@gantry/engine";
import { outlineRows } from "../../document/outlineRows.ts";
import type { PlanDocument, ReportLine } from "../../document/planDocument.ts";
import { reportLines, type ReportLines } from "../../document/reportLines.ts";
import { PLANNED_DATES } from "../readPlannedDates.ts";
import { statedDays } from "./calendarText.ts";
import { encodingFor } from "./encodeXer.ts";
import { unsaidConventions } from "./projectTables.ts";
import { isNode } from "./xerSource.ts";
import { textsOf } from "./writeXer.ts";

function noteActivity(activity: Activity, report: ReportLines): void {
  const place = { path: activity.name };
  if (activity.elapsed)
    report.approximated("xer.write.elapsed", "Elapsed durations count as working time: Primavera has none.", place);
  if (activity.mode === "manual")
    report.dropped("xer.write.manual", "Manual dates are left out: Primavera schedules every activity.", place);
  if (activity.active === false)
    report.approximated("xer.write.inactive", "Inactive activities become active: Primavera has none.", place);
  if (typeof activity.deadline === "number")
    report.dropped("xer.write.deadline", "Deadlines are left out: Primavera has none.", place);
  if ((activity.levelingDelay ?? 0) !== 0)
    report.dropped("xer.write.levelingDelay", "Delays by levelling are left out.", place);
  if (activity.effortDriven) report.dropped("xer.write.effortDriven", 'The mark "effort driven" is left out.', place);
  if (activity.external)
    report.approximated("xer.write.external", "Activities of other plans become ordinary ones.", place);
  if ((activity.parts?.length ?? 0) > 0)
    report.dropped("xer.write.parts", "Splits are left out; the activity lasts without interruption.", place);
  const steps = [100, 300, 500, 700, 900];
  if (!steps.includes(activity.priority ?? 500))
    report.approximated("xer.write.priority", "Priorities are rounded to Primavera's five steps.", place);
}

function noteNode(activity: Activity, { plan }: PlanDocument, report: ReportLines): void {
  const place = { path: activity.name };
  const links = plan.dependencies.filter(
    ({ predecessorId, successorId }) => predecessorId === activity.id || successorId === activity.id,
  ).length;
  if (links > 0)
    report.dropped("xer.write.summaryLink", "Links of summaries are left out: Primavera's WBS has none.", place, links);
  const people = plan.assignments.filter(({ activityId }) => activityId === activity.id).length;
  if (people > 0)
    report.dropped("xer.write.summaryAssignment", "Assignments to summaries are left out.", place, people);
  if ((activity.constraint?.type ?? "ASAP") !== "ASAP")
    report.dropped("xer.write.summaryConstraint", "Constraints of summaries are left out.", place);
}

function notePlan(document: PlanDocument, report: ReportLines): void {
  const { plan, items, baselines } = document;
  const codeless = items.filter(({ code }) => code === null).length;
  if (codeless > 0)
    report.approximated("xer.write.code", "What has no code gets one, which Primavera needs.", {}, codeless);
  const estimated = items.filter((item) => item.estimated).length;
  if (estimated > 0)
    report.dropped("xer.write.estimated", "The mark that a duration is only estimated is left out.", {}, estimated);
  const elapsed = plan.dependencies.filter(({ lag, lagUnit }) => lagUnit !== "working" && lag !== 0).length;
  if (elapsed > 0)
    report.approximated("xer.write.lag", "Elapsed and percent lags become hours on the lag calendar.", {}, elapsed);
  const changing = plan.resources.filter(({ availability }) => (availability?.length ?? 0) > 0).length;
  if (changing > 0)
    report.dropped("xer.write.availability", "Availability that changes over time is left out.", {}, changing);
  const costs = plan.resources.filter(({ kind }) => kind === "cost").length;
  if (costs > 0)
    report.approximated("xer.write.costResource", "Cost resources become materials: Primavera has none.", {}, costs);
  const contoured = plan.assignments.filter(
    (each) => (each.contour ?? "flat") !== "flat" || (each.overtimeWork ?? 0) > 0,
  ).length;
  if (contoured > 0)
    report.dropped("xer.write.contour", "Contours and overtime of assignments are left out.", {}, contoured);
  if (plan.scheduleFrom === "finish")
    report.dropped("xer.write.fromFinish", "Primavera schedules from the start; the finish becomes a must-finish.");
  for (const calendar of plan.calendars) {
    if (calendar.workWeeks.length > 0)
      report.approximated("xer.write.workWeek", "Weeks of their own become exceptions, day by day.", {
        path: calendar.name,
      });
    if (statedDays(calendar).cut)
      report.dropped("xer.write.manyExceptions", "Calendar exceptions beyond 20,000 days are left out.", {
        path: calendar.name,
      });
  }
  const shares = baselines
    .filter(({ id }) => id !== PLANNED_DATES)
    .reduce((sum, { assignments }) => sum + assignments.length, 0);
  if (shares > 0)
    report.dropped(
      "xer.write.baselineAssignment",
      "Baselines of assignments are left out; those of activities stay.",
      {},
      shares,
    );
  const unsaid = unsaidConventions(plan.conventions);
  if (unsaid.length > 0)
    report.approximated(
      "xer.write.conventions",
      `Primavera computes by its own rules (${unsaid.join(", ")}).`,
      {},
      unsaid.length,
    );
}

function isBeyondAscii(text: string): boolean {
  return [...text].some((character) => character > "\u007f");
}

/** What writing a plan as XER does not carry over, as the preview of an export. */
export function xerLosses(document: PlanDocument): ReportLine[] {
  const report = reportLines();
  for (const row of outlineRows(document.plan.activities)) {
    if (isNode(row)) noteNode(row.activity, document, report);
    else noteActivity(row.activity, report);
  }
  notePlan(document, report);
  const texts = [...textsOf([document])];
  const encoding = encodingFor(texts);
  if (encoding !== "windows-1252")
    report.approximated(
      "xer.write.encoding",
      `Names have letters that Primavera's usual code page 1252 lacks; the file is ${encoding === "utf-8" ? "UTF-8" : "in code page 1251"}, as Primavera must be told.`,
      {},
      texts.filter(isBeyondAscii).length,
    );
  return report.lines();
}
