import { conventions, type Conventions } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import type { XerRow, XerTable } from "./xerTables.ts";
import { flagField, hoursField } from "./xerValues.ts";

const LAG_CALENDARS: Readonly<Record<string, Conventions["lagCalendar"]>> = {
  rcal_Predecessor: "predecessor",
  rcal_Successor: "successor",
  rcal_ProjDefault: "project",
  rcal_24Hour: "elapsed24h",
};

const FLOAT_KINDS: Readonly<Record<string, Conventions["totalFloat"]>> = {
  FT_FF: "finish",
  FT_SS: "start",
  FT_SF: "smallest",
};

export interface OptionTables {
  options: XerTable | undefined;
  project: XerTable;
  projectRow: XerRow;
  /** The release of P6 that wrote the file, e.g. "8.2"; null where it does not say. */
  version: string | null;
}

export interface XerOptions {
  conventions: Conventions;
  useExpectedFinish: boolean;
}

/** The scheduling options of a project: what SCHEDOPTIONS and PROJECT say about how Primavera computed its dates. */
export function readOptions({ options, project, projectRow, version }: OptionTables, report: ReportLines): XerOptions {
  const projectId = project.get(projectRow, "proj_id");
  const row = options?.rows.find((candidate) => options.get(candidate, "proj_id") === projectId);
  const fromProject: Partial<Conventions> = {
    criticalFloatLimit: hoursField(project, projectRow, "critical_drtn_hr_cnt") ?? 0,
    // Seen in files of P6 6.0; those of 8.2 end work where it begins.
    startToFinishMinute: Number.parseFloat(version ?? "") < 8,
    criticalBy: project.get(projectRow, "critical_path_type") === "CT_DrivPath" ? "longestPath" : "totalFloat",
  };
  if (!options || !row) return { conventions: { ...conventions.primavera, ...fromProject }, useExpectedFinish: true };
  const place = { line: row.line, path: "SCHEDOPTIONS" };
  const retained = flagField(options, row, "sched_retained_logic");
  const override = flagField(options, row, "sched_progress_override");
  if (retained === false && override === false) {
    report.approximated(
      "xer.options.actualDates",
      'Progress out of sequence by "actual dates" is scheduled by retained logic.',
      place,
    );
  }
  if (flagField(options, row, "sched_lag_early_start_flag") === false) {
    report.approximated(
      "xer.options.lagFromActualStart",
      "Start-to-start lag counts from early starts, not from actual starts.",
      place,
    );
  }
  return {
    conventions: {
      ...conventions.primavera,
      ...fromProject,
      lagCalendar: LAG_CALENDARS[options.get(row, "sched_calendar_on_relationship_lag") ?? ""] ?? "predecessor",
      outOfSequence: override === true ? "progressOverride" : "retainedLogic",
      totalFloat: FLOAT_KINDS[options.get(row, "sched_float_type") ?? ""] ?? "finish",
      openEndsCritical: flagField(options, row, "sched_open_critical_flag") ?? false,
    },
    useExpectedFinish: flagField(options, row, "sched_use_expect_end_flag") ?? true,
  };
}
