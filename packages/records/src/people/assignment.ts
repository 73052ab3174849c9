import { choice, minutes, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

export const workContours = [
  "flat",
  "backLoaded",
  "frontLoaded",
  "doublePeak",
  "earlyPeak",
  "latePeak",
  "bell",
  "turtle",
  "contoured",
] as const;

/** Somebody works on a work item. */
export const assignment = record("assignment", {
  duty: "people",
  plural: "assignments",
  names: { en: ["Assignment", "Assignments"], de: ["Zuordnung", "Zuordnungen"] },
  scope: "project",
  indexes: [["personId", "workItemId", "projectId"]],
  title: "personId",
  permissions: {
    read: "project.read",
    create: "plan.write",
    write: "progress.write",
    writeFields: "plan.write",
    delete: "plan.write",
  },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    workItemId: reference("workItem", { required: true, label: ["Work item", "Vorgang"] }),
    personId: reference("person", { required: true, label: ["Person", "Person"] }),
    /** 1 is full time. */
    units: ratio({ initial: 1, max: 1000, label: ["Units", "Einheiten"] }),
    /** Null: follows from duration and units. */
    work: minutes({ nullable: true, label: ["Work", "Arbeit"] }),
    actualWork: minutes({ nullable: true, write: "progress.write", label: ["Actual work", "Ist-Arbeit"] }),
    remainingWork: minutes({ nullable: true, write: "progress.write", label: ["Remaining work", "Restarbeit"] }),
    delay: minutes({ initial: 0, label: ["Delay", "Verzögerung"] }),
    /** Part of the work that is done outside working time. */
    overtimeWork: minutes({ nullable: true, label: ["Overtime work", "Überstundenarbeit"] }),
    /** How the work is spread over its time (RES-3). */
    contour: choice(workContours, {
      initial: "flat",
      label: ["Work contour", "Arbeitsprofil"],
      labels: {
        flat: ["Flat", "Gleichmäßig"],
        backLoaded: ["Back loaded", "Hinten schwer"],
        frontLoaded: ["Front loaded", "Vorne schwer"],
        doublePeak: ["Double peak", "Doppelgipfel"],
        earlyPeak: ["Early peak", "Früher Gipfel"],
        latePeak: ["Late peak", "Später Gipfel"],
        bell: ["Bell", "Glocke"],
        turtle: ["Turtle", "Schildkröte"],
        contoured: ["By hand", "Von Hand"],
      },
    }),
    externalId: text({ nullable: true, max: 500, label: ["External id", "Externe Kennung"] }),
  },
});
