import { choice, longText, reference, stateName, text, timestamp } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record, subjectFields, type Row } from "../kernel/record.ts";

/** Somebody asks for a change of state that another has to approve; approved, the state changes in the same step. */
export const approval = record("approval", {
  duty: "workflow",
  plural: "approvals",
  names: { en: ["Approval", "Approvals"], de: ["Genehmigung", "Genehmigungen"] },
  scope: "project",
  subject: true,
  register: true,
  title: "name",
  permissions: registerPermissions,
  fields: {
    ...subjectFields,
    /** What the row was called when it was asked about. */
    name: text({ initial: "", max: 1000, writable: false, search: true, label: ["Asked about", "Gegenstand"] }),
    toState: stateName("subjectRecord", { required: true, label: ["State asked for", "Gewünschter Status"] }),
    reason: longText({ max: 5000, label: ["Reason", "Begründung"] }),
    decision: choice(["pending", "approved", "rejected", "withdrawn"], {
      initial: "pending",
      byStep: true,
      label: ["Decision", "Entscheidung"],
      labels: {
        pending: ["Pending", "Ausstehend"],
        approved: ["Approved", "Genehmigt"],
        rejected: ["Rejected", "Abgelehnt"],
        withdrawn: ["Withdrawn", "Zurückgezogen"],
      },
    }),
    comment: longText({ max: 5000, label: ["Comment on the decision", "Kommentar zur Entscheidung"] }),
    requestedById: reference("user", { nullable: true, writable: false, label: ["Asked by", "Beantragt von"] }),
    decidedById: reference("user", { nullable: true, writable: false, label: ["Decided by", "Entschieden von"] }),
    decidedAt: timestamp({ nullable: true, writable: false, label: ["Decided", "Entschieden am"] }),
  },
  views: {
    grid: ["name", "subjectRecord", "toState", "decision", "requestedById", "decidedById", "decidedAt"],
    board: "decision",
  },
});

export type ApprovalRow = Row<typeof approval>;
