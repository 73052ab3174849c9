import { reference } from "../kernel/field.ts";
import { directoryPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** Somebody belongs to a team or to a department: a person, or an account that belongs to no person (a client's). */
export const groupMember = record("groupMember", {
  duty: "people",
  plural: "group-members",
  scope: "organisation",
  title: "personId",
  names: { en: ["Group member", "Group members"], de: ["Gruppenmitglied", "Gruppenmitglieder"] },
  permissions: directoryPermissions,
  unique: [
    ["teamId", "personId"],
    ["teamId", "userId"],
    ["departmentId", "personId"],
    ["departmentId", "userId"],
  ],
  fields: {
    teamId: reference("team", { nullable: true, label: ["Team", "Team"] }),
    departmentId: reference("department", { nullable: true, label: ["Department", "Abteilung"] }),
    personId: reference("person", { nullable: true, label: ["Person", "Person"] }),
    userId: reference("user", { nullable: true, label: ["User", "Konto"] }),
  },
});
