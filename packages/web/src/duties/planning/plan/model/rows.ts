import type {
  AssignmentRow,
  BoardColumnRow,
  CalendarRow,
  DependencyRow,
  PersonRow,
  ProjectRow,
  SkillNeedRow,
  SprintRow,
  WorkItemRow,
} from "@gantry/records";

/** Record types a plan consists of, by the names the API gives them. */
export interface PlanRows {
  project: ProjectRow;
  workItem: WorkItemRow;
  dependency: DependencyRow;
  assignment: AssignmentRow;
  skillNeed: SkillNeedRow;
  person: PersonRow;
  calendar: CalendarRow;
  sprint: SprintRow;
  boardColumn: BoardColumnRow;
}

export type PlanRecordName = keyof PlanRows;

export const planRecordNames = [
  "project",
  "workItem",
  "dependency",
  "assignment",
  "skillNeed",
  "person",
  "calendar",
  "sprint",
  "boardColumn",
] as const satisfies readonly PlanRecordName[];

/** A row of any of them, where only id, version and named fields matter. */
export interface AnyRow {
  id: string;
  version: number;
  [field: string]: unknown;
}

export type PlanTables = { readonly [N in PlanRecordName]: ReadonlyMap<string, PlanRows[N]> };

/** A row before and after something happened; null where it did not exist or does no longer. */
export interface RowChange {
  record: PlanRecordName;
  id: string;
  before: AnyRow | null;
  after: AnyRow | null;
}

export function isPlanRecord(name: string): name is PlanRecordName {
  return (planRecordNames as readonly string[]).includes(name);
}
