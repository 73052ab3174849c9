import type { DemoRow } from "./demoRow.ts";

/** Why what went wrong did: the organisation's own field of issues, by their titles. */
const rootCauses: Readonly<Record<string, string>> = {
  "Single sign-on fails for the field staff": "Process",
  "ERP sends addresses without a country": "Software",
  "A supplier refuses the security questionnaire": "Supplier",
  "Old docking stations do not charge the new model": "Hardware",
  "Core switches came seven weeks late": "Supplier",
};

const views = [
  {
    name: "Threats, most likely first",
    recordType: "risk",
    query: "kind:threat (state:open or state:mitigating) sort:-probability",
  },
  { name: "Risks by state", recordType: "risk", query: "", layout: "board" },
  { name: "Overdue issues", recordType: "issue", query: "due<today -state:resolved -state:closed sort:due" },
  { name: "Reviews ahead", recordType: "risk", query: "-state:closed", layout: "calendar" },
] as const;

/** A guest of a supplier, who sees one issue and all decisions of the CRM project. */
const guest = { name: "Nora Lindqvist", email: "nora.lindqvist@supplier.example", role: "guest" };
const shown = { project: "CRM", issue: "ERP sends addresses without a country" };

/** What the organisation fitted to itself: a field of its own, a rule of its workflow, shared views, a guest. */
export function demoTailoring(newId: () => string): DemoRow[] {
  const row = (record: string, values: DemoRow["values"]): DemoRow => ({ record, id: newId(), values });
  return [
    row("customField", {
      recordType: "issue",
      key: "rootCause",
      name: "Root cause",
      nameDe: "Ursache",
      help: "What would have to change for it not to happen again.",
      kind: "choice",
      choices: ["Hardware", "Software", "Process", "People", "Supplier"],
    }),
    row("transitionRule", {
      recordType: "issue",
      toState: "closed",
      requires: ["cf.rootCause"],
      note: "Lessons are only learned from issues whose root cause is known.",
    }),
    ...views.map((view) => row("savedView", view)),
    row("user", guest),
  ];
}

/** An issue with the organisation's own field filled in. */
export function withRootCause(row: DemoRow): DemoRow {
  const rootCause = row.record === "issue" ? rootCauses[String(row.values["title"])] : undefined;
  return rootCause === undefined ? row : { ...row, values: { ...row.values, custom: { rootCause } } };
}

/** What is shared with the guest of the supplier. */
export function sharedWithGuest(rows: readonly DemoRow[], newId: () => string): DemoRow[] {
  const find = (record: string, field: string, value: string) =>
    rows.find((row) => row.record === record && row.values[field] === value)?.id;
  const [userId, projectId] = [find("user", "email", guest.email), find("project", "key", shown.project)];
  const issueId = find("issue", "title", shown.issue);
  if (!userId || !projectId || !issueId) return [];
  const share = (subjectRecord: string, subjectId: string | null, level: string): DemoRow => ({
    record: "share",
    id: newId(),
    values: { projectId, userId, subjectRecord, subjectId, level },
  });
  return [share("issue", issueId, "comment"), share("decision", null, "read")];
}
