import { choice, flag, longText, recordTypeName, stateName, textList } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** What the organisation asks of a change of state, beside what the record type declares. */
export const transitionRule = record("transitionRule", {
  duty: "workflow",
  plural: "transition-rules",
  names: { en: ["Transition rule", "Transition rules"], de: ["Übergangsregel", "Übergangsregeln"] },
  scope: "organisation",
  register: true,
  title: "toState",
  permissions: { read: "people.read", create: "fields.manage", write: "fields.manage", delete: "fields.manage" },
  fields: {
    recordType: recordTypeName({ required: true, withStates: true, label: ["Record type", "Art des Eintrags"] }),
    /** Null: from any state. */
    fromState: stateName("recordType", { nullable: true, label: ["From", "Von"] }),
    toState: stateName("recordType", { required: true, label: ["To", "Nach"] }),
    forbidden: flag({ label: ["Not allowed", "Nicht erlaubt"] }),
    /** Roles that may take it: names of roles in the project. Empty: whoever may write the state. */
    roles: textList({ label: ["Roles that may take it", "Berechtigte Rollen"] }),
    /** Names of fields that must hold something; custom ones as cf.key. */
    requires: textList({ label: ["Fields that must be filled in", "Auszufüllende Felder"] }),
    approval: choice(["none", "manager", "administrator"], {
      initial: "none",
      label: ["Approval by", "Genehmigung durch"],
      labels: {
        none: ["Nobody", "Niemanden"],
        manager: ["A manager of the project", "Eine Projektleitung"],
        administrator: ["An administrator", "Die Administration"],
      },
    }),
    note: longText({ max: 2000, label: ["Why", "Warum"] }),
  },
  views: { grid: ["recordType", "fromState", "toState", "forbidden", "roles", "requires", "approval"] },
});
