import { choice, number, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** A link between two work items: the successor waits for the predecessor, which may lie in another project. It belongs to the successor's. */
export const dependency = record("dependency", {
  duty: "planning",
  plural: "dependencies",
  names: { en: ["Dependency", "Dependencies"], de: ["Verknüpfung", "Verknüpfungen"] },
  scope: "project",
  title: "type",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    /** Where the predecessor lies in another project: that project. */
    otherProjectId: reference("project", {
      nullable: true,
      writable: false,
      label: ["Other project", "Anderes Projekt"],
    }),
    predecessorId: reference("workItem", { required: true, label: ["Predecessor", "Vorgänger"] }),
    successorId: reference("workItem", { required: true, label: ["Successor", "Nachfolger"] }),
    type: choice(["FS", "SS", "FF", "SF"], {
      initial: "FS",
      label: ["Type", "Art"],
      labels: {
        FS: ["Finish to start", "Ende-Anfang"],
        SS: ["Start to start", "Anfang-Anfang"],
        FF: ["Finish to finish", "Ende-Ende"],
        SF: ["Start to finish", "Anfang-Ende"],
      },
    }),
    /** Minutes for working and elapsed lag, negative for a lead; a ratio for percent lag. */
    lag: number({ initial: 0, label: ["Lag", "Zeitabstand"] }),
    lagUnit: choice(["working", "elapsed", "percent"], {
      initial: "working",
      label: ["Unit of the lag", "Einheit des Zeitabstands"],
      labels: {
        working: ["Working time", "Arbeitszeit"],
        elapsed: ["Elapsed time", "Fortlaufende Zeit"],
        percent: ["Percent", "Prozent"],
      },
    }),
    externalId: text({ nullable: true, max: 500, label: ["External id", "Externe Kennung"] }),
  },
});
