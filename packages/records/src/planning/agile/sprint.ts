import { choice, instant, reference, text, timestamp } from "../../kernel/field.ts";
import { record } from "../../kernel/record.ts";

export const sprintStates = ["planned", "active", "closed"] as const;

/** A fixed length of time in which a team finishes what it took from the backlog. Half-open: `finish` is the first moment after it. */
export const sprint = record("sprint", {
  duty: "planning",
  plural: "sprints",
  names: { en: ["Sprint", "Sprints"], de: ["Sprint", "Sprints"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    /** Why the sprint is worth its time, in a sentence. */
    goal: text({ initial: "", max: 2000, search: true, label: ["Goal", "Ziel"] }),
    start: instant({ required: true, label: ["Start", "Anfang"] }),
    finish: instant({ required: true, label: ["Finish", "Ende"] }),
    state: choice(sprintStates, {
      initial: "planned",
      label: ["State", "Status"],
      labels: { planned: ["Planned", "Geplant"], active: ["Active", "Aktiv"], closed: ["Closed", "Abgeschlossen"] },
    }),
    /** When people started and closed it, which need not be when it was planned to. */
    startedAt: timestamp({ nullable: true, writable: false, label: ["Started", "Gestartet am"] }),
    closedAt: timestamp({ nullable: true, writable: false, label: ["Closed", "Abgeschlossen am"] }),
  },
});
