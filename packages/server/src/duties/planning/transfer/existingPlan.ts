import type { AssignmentRow, CalendarRow, DependencyRow, PersonRow, ProjectRow, WorkItemRow } from "@gantry/records";

/** What there is already where a document is imported to. */
export interface ExistingPlan {
  /** Null where a new project is made. */
  project: ProjectRow | null;
  /** Of the project and of the organisation. */
  calendars: readonly CalendarRow[];
  people: readonly PersonRow[];
  workItems: readonly WorkItemRow[];
  dependencies: readonly DependencyRow[];
  assignments: readonly AssignmentRow[];
}
