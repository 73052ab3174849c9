import type { Activity } from "@gantry/engine";
import type { PlanDocument, ReportLine } from "../../document/planDocument.ts";
import { baselineLosses } from "./baselineText.ts";
import { reportLines, type ReportLines } from "../../document/reportLines.ts";

function noteActivity(activity: Activity, report: ReportLines): void {
  const place = { path: activity.name };
  if (activity.kind === "levelOfEffort" || activity.kind === "wbsSummary") {
    report.approximated(
      "mspdi.write.spanning",
      "Levels of effort and WBS summaries become tasks of the length they have now.",
      place,
    );
  }
  if (activity.kind === "finishMilestone")
    report.approximated("mspdi.write.finishMilestone", "Finish milestones become milestones.", place);
  const { constraint, secondConstraint } = activity;
  if (constraint?.type === "mandatoryStart" || constraint?.type === "mandatoryFinish") {
    report.approximated("mspdi.write.mandatory", "Mandatory dates become Must Start On and Must Finish On.", place);
  }
  if (secondConstraint)
    report.approximated(
      "mspdi.write.secondConstraint",
      "Second constraints stand in a custom field only: MS Project has one.",
      place,
    );
  if (activity.expectedFinish)
    report.approximated("mspdi.write.expectedFinish", "Expected finishes stand in a custom field only.", place);
  const percent = (activity.percentComplete ?? 0) * 100;
  if (Math.abs(percent - Math.round(percent)) > 1e-9) {
    report.approximated("mspdi.write.percent", "Percent complete is rounded to whole percent.", place);
  }
}

/** What writing a plan as MSPDI does not carry over, as the preview of an export. */
export function mspdiLosses(document: PlanDocument): ReportLine[] {
  const { plan, items } = document;
  const report = reportLines();
  for (const activity of plan.activities) noteActivity(activity, report);
  const codes = items.filter((item) => item.code !== null).length;
  if (codes > 0) report.approximated("mspdi.write.code", "Codes become WBS codes of their own.", {}, codes);
  const working = plan.dependencies.filter((link) => link.lagUnit === "working" && link.lag !== 0).length;
  if (plan.conventions.lagCalendar !== "successor" && working > 0) {
    report.approximated(
      "mspdi.write.lagCalendar",
      "Lags count on the successor's calendar in MS Project.",
      {},
      working,
    );
  }
  if (plan.conventions.name === "primavera") {
    report.approximated(
      "mspdi.write.conventions",
      "MS Project computes float and progress by its own rules, not Primavera's.",
    );
  }
  const lost = baselineLosses(document);
  if (lost.baselines > 0)
    report.dropped(
      "mspdi.write.baseline",
      "MS Project keeps eleven baselines; the others are left out.",
      {},
      lost.baselines,
    );
  if (lost.items > 0) {
    report.dropped(
      "mspdi.write.baselineItem",
      "Rows of baselines whose activities are in the plan no more are left out.",
      {},
      lost.items,
    );
  }
  const twice = new Set<string>();
  for (const { predecessorId, successorId } of plan.dependencies) {
    const pair = `${predecessorId}>${successorId}`;
    if (twice.has(pair))
      report.dropped(
        "mspdi.write.secondLink",
        "MS Project keeps one link between two tasks; further ones are lost there.",
      );
    twice.add(pair);
  }
  return report.lines();
}
