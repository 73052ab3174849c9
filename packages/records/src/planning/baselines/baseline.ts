import { choice, flag, instant, integer, minutes, money, reference, text, timestamp } from "../../kernel/field.ts";
import { record, type Row } from "../../kernel/record.ts";

/**
 * The plan as it was agreed: creating one captures dates, duration, work and cost of every work item from the schedule of that
 * moment. What was captured is a fact and never changes; name, reason and choice do.
 */
export const baseline = record("baseline", {
  duty: "planning",
  plural: "baselines",
  names: { en: ["Baseline", "Baselines"], de: ["Basisplan", "Basispläne"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    /** Why it was agreed, and with whom. */
    why: text({ initial: "", max: 5000, search: true, label: ["Why", "Warum"] }),
    /** The one the plan is compared with unless readers choose another; at most one of a project. The first one captured is. */
    isDefault: flag({ label: ["Default", "Standard"] }),
    source: choice(["captured", "imported"], {
      initial: "captured",
      writable: false,
      label: ["Source", "Herkunft"],
      labels: { captured: ["Captured", "Festgehalten"], imported: ["Imported", "Importiert"] },
    }),
    capturedBy: reference("user", { nullable: true, writable: false, label: ["Captured by", "Festgehalten von"] }),
    capturedAt: timestamp({ nullable: true, writable: false, label: ["Captured", "Festgehalten am"] }),
    /** Data date of the project at that moment. */
    dataDate: instant({ nullable: true, writable: false, label: ["Data date", "Statusdatum"] }),
    /** Its number in the file it came from (MS Project: 0 to 10). */
    externalId: text({ nullable: true, writable: false, label: ["External id", "Externe Kennung"] }),
    itemCount: integer({ nullable: true, derived: true, label: ["Rows", "Zeilen"] }),
    start: instant({ nullable: true, derived: true, label: ["Start", "Anfang"] }),
    finish: instant({ nullable: true, derived: true, label: ["Finish", "Ende"] }),
    work: minutes({ nullable: true, derived: true, label: ["Work", "Arbeit"] }),
    /** Minor units of the project's currency; a rate could be told from it. */
    cost: money({ nullable: true, derived: true, read: "rates.read", label: ["Cost", "Kosten"] }),
  },
});

export type BaselineRow = Row<typeof baseline>;
