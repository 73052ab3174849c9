import type { Row } from "../kernel/record.ts";
import type { assignment } from "../people/assignment.ts";
import type { person } from "../people/person.ts";
import type { skillNeed } from "../people/skillNeed.ts";
import type { boardColumn } from "./agile/boardColumn.ts";
import type { sprint } from "./agile/sprint.ts";
import type { calendar } from "./calendar.ts";
import type { dependency } from "./dependency.ts";
import type { ExternalItem } from "./cross-links/externalItem.ts";
import type { project } from "./project.ts";
import type { workItem } from "./workItem.ts";

export type ProjectRow = Row<typeof project>;
export type WorkItemRow = Row<typeof workItem>;
export type DependencyRow = Row<typeof dependency>;
export type CalendarRow = Row<typeof calendar>;
export type PersonRow = Row<typeof person>;
export type AssignmentRow = Row<typeof assignment>;
export type SprintRow = Row<typeof sprint>;
export type BoardColumnRow = Row<typeof boardColumn>;
export type SkillNeedRow = Row<typeof skillNeed>;

/** The records of one plan, as its snapshot holds them. */
export interface PlanRecords {
  project: ProjectRow;
  workItems: readonly WorkItemRow[];
  dependencies: readonly DependencyRow[];
  calendars: readonly CalendarRow[];
  people: readonly PersonRow[];
  assignments: readonly AssignmentRow[];
  sprints: readonly SprintRow[];
  /** What its work asks of people; none where left out. */
  skillNeeds?: readonly SkillNeedRow[];
  /** Work items of other projects that dependencies wait for; none where left out. */
  externals?: readonly ExternalItem[];
}
