import { choice, day, email, integer, reference, text } from "../kernel/field.ts";
import { memberRoles, roles } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

const inProject = {
  administrator: ["Administrator", "Administration"],
  manager: ["Manager", "Leitung"],
  member: ["Member", "Mitglied"],
  viewer: ["Viewer", "Lesezugriff"],
} as const;

/**
 * A link by which people make accounts for themselves, with the role it says, and become members of the project it names. Its secret is
 * shown once and kept apart; moving the link to the trash revokes it.
 */
export const invitationLink = record("invitationLink", {
  duty: "organisation",
  plural: "invitation-links",
  scope: "organisation",
  title: "name",
  names: { en: ["Invitation link", "Invitation links"], de: ["Einladungslink", "Einladungslinks"] },
  permissions: "user.manage",
  fields: {
    name: text({ required: true, max: 100, label: ["For whom", "Für wen"] }),
    role: choice(roles, {
      initial: "member",
      label: ["Role", "Rolle"],
      labels: { ...inProject, guest: ["Guest", "Gast"] },
    }),
    roleId: reference("role", { nullable: true, label: ["Own role", "Eigene Rolle"] }),
    projectId: reference("project", { nullable: true, label: ["Project", "Projekt"] }),
    projectRole: choice(memberRoles, {
      initial: "member",
      label: ["Role in the project", "Rolle im Projekt"],
      labels: inProject,
    }),
    /** Only this address may take it; null: any. */
    email: email({ nullable: true, label: ["Only for this address", "Nur für diese Adresse"] }),
    /** The last day on which it works. */
    until: day({ required: true, label: ["Works until", "Gilt bis"] }),
    /** How often it may be taken. */
    uses: integer({ initial: 1, min: 1, max: 1000, label: ["How often", "Wie oft"] }),
    used: integer({ initial: 0, writable: false, label: ["Taken so far", "Bisher angenommen"] }),
  },
});
