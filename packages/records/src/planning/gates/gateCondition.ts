import { choice, integer, rank, reference, text, timestamp } from "../../kernel/field.ts";
import { record } from "../../kernel/record.ts";

/** "records": a query. "assigned": unfinished work has somebody. "findings": of the schedule. "manual": signed by somebody. */
export const conditionKinds = ["records", "assigned", "findings", "manual"] as const;
export const expectations = ["all", "none", "atLeast"] as const;

/** What must hold before a gate is passed. Which of the fields count depends on the kind. */
export const gateCondition = record("gateCondition", {
  duty: "planning",
  plural: "gate-conditions",
  names: { en: ["Gate condition", "Gate conditions"], de: ["Gate-Bedingung", "Gate-Bedingungen"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    gateId: reference("gate", { required: true, label: ["Gate", "Gate"] }),
    rank: rank({ label: ["Order", "Reihenfolge"] }),
    name: text({ required: true, max: 300, label: ["Name", "Name"] }),
    kind: choice(conditionKinds, {
      initial: "records",
      label: ["What is checked", "Was geprüft wird"],
      labels: {
        records: ["Records, by a query", "Datensätze, mit einer Abfrage"],
        assigned: ["Every unfinished task has somebody", "Jeder offene Vorgang hat jemanden"],
        findings: ["Findings of the schedule", "Befunde des Terminplans"],
        manual: ["A person signs", "Eine Person unterschreibt"],
      },
    }),
    /** The work the gate closes, or all of the project. */
    area: choice(["phase", "project"], {
      initial: "phase",
      label: ["Where", "Wo"],
      labels: {
        phase: ["The phase it closes", "Die Phase, die es abschließt"],
        project: ["The whole project", "Das ganze Projekt"],
      },
    }),
    /** Record type that is looked at (kind "records"). */
    subject: text({ initial: "workItem", max: 50, label: ["Records", "Datensätze"] }),
    /** Which of them are looked at, in the query language; empty: all. */
    among: text({ initial: "", max: 1000, label: ["Looked at", "Betrachtet werden"] }),
    /** What is asked of them. */
    query: text({ initial: "", max: 1000, label: ["Must meet", "Muss erfüllen"] }),
    /** That all of them meet the query, none, or at least `amount`. */
    expectation: choice(expectations, {
      initial: "all",
      label: ["How many", "Wie viele"],
      labels: {
        all: ["All of them", "Alle"],
        none: ["None of them", "Keiner"],
        atLeast: ["At least so many", "Mindestens so viele"],
      },
    }),
    amount: integer({ nullable: true, min: 1, max: 1_000_000, label: ["At least", "Mindestens"] }),
    /** The mildest finding that still holds the gate shut (kind "findings"). */
    severity: choice(["error", "warning"], {
      initial: "error",
      label: ["Findings that count", "Befunde, die zählen"],
      labels: { error: ["Errors", "Fehler"], warning: ["Errors and warnings", "Fehler und Warnungen"] },
    }),
    /** Who signs (kind "manual"); null: whoever may decide. */
    signerId: reference("user", { nullable: true, label: ["To be signed by", "Unterschrift durch"] }),
    signedById: reference("user", { nullable: true, writable: false, label: ["Signed by", "Unterschrieben von"] }),
    signedAt: timestamp({ nullable: true, writable: false, label: ["Signed at", "Unterschrieben am"] }),
    /** What whoever signed wrote. */
    note: text({ initial: "", max: 2000, writable: false, label: ["Remark", "Bemerkung"] }),
  },
});
