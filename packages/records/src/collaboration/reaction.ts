import { choice, reference } from "../kernel/field.ts";
import { record, subjectFields, type Row } from "../kernel/record.ts";

export const reactionKinds = ["thumbsUp", "thumbsDown", "heart", "party", "laugh", "eyes", "rocket", "done"] as const;

/** A short answer to a comment, by anybody who may read it. */
export const reaction = record("reaction", {
  duty: "collaboration",
  plural: "reactions",
  names: { en: ["Reaction", "Reactions"], de: ["Reaktion", "Reaktionen"] },
  scope: "project",
  subject: true,
  title: "kind",
  permissions: "project.read",
  fields: {
    ...subjectFields,
    commentId: reference("comment", { required: true, label: ["Comment", "Kommentar"] }),
    kind: choice(reactionKinds, {
      required: true,
      label: ["Reaction", "Reaktion"],
      labels: {
        thumbsUp: ["Agree", "Zustimmung"],
        thumbsDown: ["Disagree", "Ablehnung"],
        heart: ["Love it", "Gefällt sehr"],
        party: ["Well done", "Gut gemacht"],
        laugh: ["Funny", "Lustig"],
        eyes: ["Looking at it", "Wird angesehen"],
        rocket: ["Go ahead", "Auf geht's"],
        done: ["Done", "Erledigt"],
      },
    }),
    userId: reference("user", { nullable: true, writable: false, label: ["Person", "Person"] }),
  },
  unique: [["commentId", "userId", "kind"]],
});

export type ReactionRow = Row<typeof reaction>;
