import * as z from "zod";
import { editSchema } from "../../kernel/edits.ts";
import { integer, json, reference, text } from "../../kernel/field.ts";
import { record, type Row } from "../../kernel/record.ts";

/** Values that rows had when a step was decided, by row's id and field: what tells that somebody changed the same meanwhile. */
const seenSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** One step of a scenario: edits of plan records as they would be made, in order. Undoing a step takes it out. */
export const scenarioStep = record("scenarioStep", {
  duty: "planning",
  plural: "scenario-steps",
  names: { en: ["Scenario step", "Scenario steps"], de: ["Szenarioschritt", "Szenarioschritte"] },
  scope: "project",
  title: "label",
  privateTo: "privateTo",
  permissions: "project.read",
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    scenarioId: reference("scenario", { required: true, label: ["Scenario", "Szenario"] }),
    /** As the scenario's. */
    privateTo: reference("user", { nullable: true, writable: false, label: ["Private to", "Privat für"] }),
    /** Its place among the scenario's steps. */
    seq: integer({ min: 1, writable: false, label: ["Place", "Platz"] }),
    label: text({ initial: "", max: 500, label: ["Step", "Schritt"] }),
    edits: json(z.array(editSchema).min(1).max(20_000), { required: true, label: ["Edits", "Änderungen"] }),
    seen: json(seenSchema, { initial: {}, label: ["Values seen", "Gesehene Werte"] }),
  },
});

export type ScenarioStepRow = Row<typeof scenarioStep>;
