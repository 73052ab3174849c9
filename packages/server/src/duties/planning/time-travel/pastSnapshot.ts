import { pastItems, pastTables, type PastPlan } from "./planAsOf.ts";

/** A plan as it was, in the shape of a snapshot; it may be read and nothing else. */
export function pastSnapshot(plan: PastPlan, { projectId, at }: { projectId: string; at: string }): object {
  const { records, schedule } = plan;
  return {
    // Nothing follows: what was is over.
    cursor: "0",
    project: records.project,
    calendars: records.calendars,
    permissions: ["project.read"],
    externals: records.externals ?? [],
    ...pastTables(plan),
    schedule: {
      projectId,
      revision: 0,
      cursor: null,
      computedAt: at,
      start: schedule.projectStart,
      finish: schedule.projectFinish,
      items: pastItems(schedule),
      findings: schedule.findings,
    },
  };
}
