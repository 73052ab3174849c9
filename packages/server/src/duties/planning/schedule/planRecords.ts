import {
  planOf,
  rowsOfTable,
  type AssignmentRow,
  type CalendarRow,
  type DependencyRow,
  type PersonRow,
  type PlanRecords,
  type ProjectRow,
  type SkillNeedRow,
  type SprintRow,
  type Table,
  type WorkItemRow,
} from "@gantry/records";
import type { Plan } from "@gantry/engine";
import type { PlanTables } from "../snapshot/readPlanTables.ts";

/** The rows of a plan from its tables. */
export function planRecordsOf(tables: PlanTables): PlanRecords {
  return {
    project: tables.project as unknown as ProjectRow,
    calendars: tables.calendars as unknown as CalendarRow[],
    workItems: rowsOfTable<WorkItemRow>(JSON.parse(tables.workItems) as Table),
    dependencies: rowsOfTable<DependencyRow>(JSON.parse(tables.dependencies) as Table),
    people: rowsOfTable<PersonRow>(JSON.parse(tables.people) as Table),
    assignments: rowsOfTable<AssignmentRow>(JSON.parse(tables.assignments) as Table),
    skillNeeds: rowsOfTable<SkillNeedRow>(JSON.parse(tables.skillNeeds) as Table),
    sprints: rowsOfTable<SprintRow>(JSON.parse(tables.sprints) as Table),
    externals: tables.externals,
  };
}

/** The engine's plan of it; the organisation's standard calendar serves where the project names none. */
export function planOfTables(
  tables: PlanTables,
  standardCalendarId: string | null,
): { plan: Plan; records: PlanRecords } {
  const records = planRecordsOf(tables);
  return { records, plan: planOf(records, standardCalendarId ?? records.calendars[0]?.id ?? "") };
}
