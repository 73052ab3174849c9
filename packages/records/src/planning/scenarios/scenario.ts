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
  scope: "project",
  title: "name",
  privateTo: "privateTo",
  permissions: "project.read",
  fields: {
    projectId: reference("project", { required: true }),
    name: text({ required: true, search: true }),
    note: text({ initial: "", max: 5000, search: true }),
    ownerId: reference("user", { nullable: true, writable: false }),
    /** Its owner while it is private; null once it is shared with all who may read the project. */
    privateTo: reference("user", { nullable: true }),
    /** Accepting is a verb; open and dropped may be set. */
    state: choice(scenarioStates, { initial: "open" }),
    /** The moment of the plan it began from. */
    beganAt: timestamp({ nullable: true, writable: false }),
    acceptedAt: timestamp({ nullable: true, writable: false }),
  },
});

export type ScenarioRow = Row<typeof scenario>;
