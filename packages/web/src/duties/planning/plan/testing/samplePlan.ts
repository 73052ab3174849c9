import { standardCalendar } from "@gantry/engine";
import { instantFromText } from "@gantry/records";
import { patched } from "../model/patch.ts";
import type { AnyRow, PlanRecordName } from "../model/rows.ts";

export const PROJECT_ID = "project-1";
export const CALENDAR_ID = "standard";

/** A work item of a test plan: id, name and what differs from a new one. */
export interface Sample {
  id: string;
  parentId?: string | null;
  [field: string]: unknown;
}

export interface SamplePlan {
  items: readonly Sample[];
  links?: readonly Sample[];
  calendars?: readonly Sample[];
  people?: readonly Sample[];
  assignments?: readonly Sample[];
  needs?: readonly Sample[];
  sprints?: readonly Sample[];
  columns?: readonly Sample[];
  project?: Readonly<Record<string, unknown>>;
}

/** Rows as the server gives them: every field there, version 1. */
export function sampleRow(record: PlanRecordName, { id, ...values }: Sample): AnyRow {
  const row = patched(null, { op: "create", record, id, values });
  return { ...(row as AnyRow), version: 1 };
}

/** A plan that starts on Monday, 4 May 2026, at 08:00 on the standard calendar; row order is the order given. */
export function sampleRows({
  items,
  links = [],
  calendars = [],
  people = [],
  assignments = [],
  needs = [],
  sprints = [],
  columns = [],
  project = {},
}: SamplePlan): Record<PlanRecordName, AnyRow[]> {
  const projectId = PROJECT_ID;
  return {
    project: [
      sampleRow("project", {
        id: PROJECT_ID,
        key: "CRM",
        name: "CRM roll-out",
        start: "2026-05-04T08:00",
        calendarId: CALENDAR_ID,
        ...project,
      }),
    ],
    calendar: [
      {
        ...sampleRow("calendar", { id: CALENDAR_ID, name: "Standard" }),
        days: standardCalendar(CALENDAR_ID).days,
      },
      ...calendars.map((calendar) => sampleRow("calendar", calendar)),
    ],
    workItem: items.map((item, index) =>
      sampleRow("workItem", {
        projectId,
        name: item.id,
        number: index + 1,
        rank: `a${String(index).padStart(4, "0")}V`,
        ...item,
      }),
    ),
    dependency: links.map((link) => sampleRow("dependency", { projectId, ...link })),
    person: people.map((person) => sampleRow("person", { name: person.id, ...person })),
    assignment: assignments.map((assignment) => sampleRow("assignment", { projectId, ...assignment })),
    skillNeed: needs.map((need) => sampleRow("skillNeed", { projectId, ...need })),
    sprint: sprints.map((sprint) => sampleRow("sprint", { projectId, name: sprint.id, ...sprint })),
    boardColumn: columns.map((column) => sampleRow("boardColumn", { projectId, name: column.id, ...column })),
  };
}

export const at = (text: string): number => instantFromText(text) ?? Number.NaN;
