import { choice, reference } from "../kernel/field.ts";
import { memberRoles } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** The role a user, or everybody in a team or department, has in one project. Exactly one of the three is named. */
export const membership = record("membership", {
  duty: "organisation",
  plural: "memberships",
  scope: "project",
  title: "role",
  names: { en: ["Membership", "Memberships"], de: ["Mitgliedschaft", "Mitgliedschaften"] },
  permissions: { read: "project.read", create: "member.manage", write: "member.manage", delete: "member.manage" },
  unique: [
    ["projectId", "teamId"],
    ["projectId", "departmentId"],
  ],
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    userId: reference("user", { nullable: true, label: ["User", "Benutzer"] }),
    teamId: reference("team", { nullable: true, label: ["Team", "Team"] }),
    departmentId: reference("department", { nullable: true, label: ["Department", "Abteilung"] }),
    role: choice(memberRoles, {
      initial: "member",
      label: ["Role", "Rolle"],
      labels: {
        administrator: ["Administrator", "Administrator"],
        manager: ["Manager", "Projektleitung"],
        member: ["Member", "Mitglied"],
        viewer: ["Viewer", "Lesezugriff"],
      },
    }),
    /** A role of the organisation's own; it counts instead of `role`. */
    roleId: reference("role", { nullable: true, label: ["Own role", "Eigene Rolle"] }),
  },
});
