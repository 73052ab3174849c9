import { recordOrNull } from "@gantry/records";

/** A row, as far as its place in the application goes. */
export interface PlacedRow {
  record: string;
  id: string;
  projectId: string | null;
  /** What it hangs on; it is shown there. */
  subject?: { record: string; id: string } | null;
}

const inProject = (page: string) => (id: string, projectId: string | null) =>
  projectId === null ? null : `/projects/${projectId}/${page}${page.includes("?") ? id : ""}`;

/** Record types that have pages of their own making. */
const ownPages: Readonly<Record<string, (id: string, projectId: string | null) => string | null>> = {
  project: (id) => `/projects/${id}`,
  workItem: inProject("plan?row="),
  gate: (id, projectId) => `/projects/${projectId}/gates/${id}`,
  sprint: inProject("sprints"),
  baseline: inProject("plan"),
  scenario: inProject("plan"),
  keptForecast: (_, projectId) => `/projects/${projectId}/plan?forecast=true`,
  person: (id) => `/people?person=${id}`,
  user: () => "/users",
  calendar: (id) => `/calendars/${id}`,
  organisation: () => "/organisation",
};

/** Address of the page that shows a row of any record type: one of its own, what it hangs on, or the register of its type. */
export function placeOf({ record, id, projectId, subject }: PlacedRow): string {
  const own = ownPages[record]?.(id, projectId);
  if (own) return own;
  if (subject) return placeOf({ ...subject, projectId: subject.record === "project" ? subject.id : projectId });
  const declaration = recordOrNull(record);
  const base = projectId === null ? "" : `/projects/${projectId}`;
  return declaration ? `${base}/r/${declaration.plural}?row=${id}` : base === "" ? "/projects" : base;
}
