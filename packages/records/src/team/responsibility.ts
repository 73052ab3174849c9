import { choice, reference } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What somebody is for a deliverable: the letter of a RACI matrix. */
export const responsibility = record("responsibility", {
  duty: "team",
  plural: "responsibilities",
  names: { en: ["Responsibility", "Responsibilities"], de: ["Zuständigkeit", "Zuständigkeiten"] },
  scope: "project",
  title: "letter",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    workItemId: reference("workItem", { required: true, label: ["Deliverable", "Liefergegenstand"] }),
    personId: reference("person", { required: true, label: ["Person", "Person"] }),
    letter: choice(["R", "A", "C", "I"], {
      initial: "R",
      label: ["Responsibility", "Zuständigkeit"],
      labels: {
        R: ["Responsible: does it", "Durchführungsverantwortlich"],
        A: ["Accountable: answers for it", "Rechenschaftspflichtig"],
        C: ["Consulted: is asked", "Wird konsultiert"],
        I: ["Informed: is told", "Wird informiert"],
      },
    }),
  },
  views: { grid: ["workItemId", "personId", "letter"], board: "letter" },
  unique: [["workItemId", "personId", "letter"]],
});
