import { choice, reference, text, timestamp } from "../../kernel/field.ts";
import { record, type Row } from "../../kernel/record.ts";

export const scenarioStates = ["open", "accepted", "dropped"] as const;

/**
 * A what-if: a named set of changes on top of a project's plan, which stays as it is until the scenario is accepted. Its changes
 * are its steps. A private one is there for its owner alone.
 */
export const scenario = record("scenario", {
  duty: "planning",
  plural: "scenarios",
  names: { en: ["Scenario", "Scenarios"], de: ["Szenario", "Szenarien"] },
  scope: "project",
  title: "name",
  privateTo: "privateTo",
  permissions: "project.read",
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    note: text({ initial: "", max: 5000, search: true, label: ["Note", "Notiz"] }),
    ownerId: reference("user", { nullable: true, writable: false, label: ["Owner", "Besitzer"] }),
    /** Its owner while it is private; null once it is shared with all who may read the project. */
    privateTo: reference("user", { nullable: true, label: ["Private to", "Privat für"] }),
    /** Accepting is a verb; open and dropped may be set. */
    state: choice(scenarioStates, {
      initial: "open",
      label: ["State", "Status"],
      labels: { open: ["Open", "Offen"], accepted: ["Accepted", "Übernommen"], dropped: ["Dropped", "Verworfen"] },
    }),
    /** The moment of the plan it began from. */
    beganAt: timestamp({
      nullable: true,
      writable: false,
      label: ["Began from the plan of", "Begann mit dem Plan vom"],
    }),
    acceptedAt: timestamp({ nullable: true, writable: false, label: ["Accepted", "Übernommen am"] }),
  },
});

export type ScenarioRow = Row<typeof scenario>;
