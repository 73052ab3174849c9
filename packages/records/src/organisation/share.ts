import { choice, day, recordTypeName, reference } from "../kernel/field.ts";
import { shareLevels } from "../kernel/permissions.ts";
import { record, type RecordDeclaration } from "../kernel/record.ts";

/**
 * Lets a guest, or any other user or group, see a row they would not see else: one row, or, where none is named, all rows of
 * the type in the project. Exactly one of user, team and department is named.
 */
export const share = record("share", {
  duty: "organisation",
  plural: "shares",
  scope: "project",
  title: "subjectRecord",
  names: { en: ["Share", "Shares"], de: ["Freigabe", "Freigaben"] },
  permissions: { read: "project.read", create: "member.manage", write: "member.manage", delete: "member.manage" },
  fields: {
    projectId: reference("project", { nullable: true, label: ["Project", "Projekt"] }),
    subjectRecord: recordTypeName({ required: true, label: ["Kind of record", "Art des Eintrags"] }),
    subjectId: reference("", { nullable: true, label: ["Record", "Eintrag"] }),
    userId: reference("user", { nullable: true, label: ["User", "Konto"] }),
    teamId: reference("team", { nullable: true, label: ["Team", "Team"] }),
    departmentId: reference("department", { nullable: true, label: ["Department", "Abteilung"] }),
    level: choice(shareLevels, {
      initial: "read",
      label: ["May", "Darf"],
      labels: {
        read: ["Read", "Lesen"],
        comment: ["Read and comment", "Lesen und kommentieren"],
        write: ["Read, comment and change", "Lesen, kommentieren und ändern"],
      },
    }),
    /** The last day on which it holds; null: until it is taken back. */
    until: day({ nullable: true, label: ["Until", "Bis"] }),
  },
});

/** Whether rows of a type can be shared one by one: what people of the project, or the whole organisation, see anyway. Accounts and rights never are. */
export function isShareable(declaration: RecordDeclaration): boolean {
  const { duty, metByName, subject, privateTo, permissions } = declaration;
  const isSeenByAll = permissions.read === "project.read" || permissions.read === "people.read";
  return duty !== "organisation" && !metByName && !subject && privateTo === null && isSeenByAll;
}
