import { choice, reference } from "../kernel/field.ts";
import { record, subjectFields } from "../kernel/record.ts";

/**
 * Somebody's own decision to follow a row (a project: all that is in it), or not to. Authors, owners, commenters and the mentioned
 * follow a row without one; "off" stands against that.
 */
export const watch = record("watch", {
  duty: "collaboration",
  plural: "watches",
  names: { en: ["Watch", "Watches"], de: ["Beobachtung", "Beobachtungen"] },
  scope: "project",
  subject: true,
  title: "state",
  permissions: "project.read",
  fields: {
    ...subjectFields,
    /** Whoever watches; nobody decides for others. */
    userId: reference("user", { nullable: true, writable: false, label: ["Person", "Person"] }),
    state: choice(["on", "off"], {
      initial: "on",
      label: ["State", "Status"],
      labels: { on: ["Watching", "Beobachtet"], off: ["Not watching", "Nicht beobachtet"] },
    }),
  },
  unique: [["subjectId", "userId"]],
});
