import type { Label } from "./label.ts";

/** What may be done, named once. Project permissions come from the role in that project, the others from the role in the organisation. */
export const permissions = {
  "project.read": "See the project, its plan and its schedule",
  "project.write": "Change the project's own fields",
  "project.create": "Create and import projects",
  "project.delete": "Move a project to the trash and back",
  "plan.write": "Change the plan: work items, dependencies, assignments, project calendars",
  "gate.decide": "Pass, fail and reopen stage gates",
  "gate.waive": "Let work go on past a stage gate whose conditions are not met",
  "progress.write": "Report progress on work items",
  "register.write": "Keep the project's registers: risks, requirements, decisions, meetings",
  "comment.write": "Comment, attach files and link records",
  "member.manage": "Decide who works on the project and in which role",
  "people.read": "See people, teams and calendars",
  "people.write": "Change people and organisation calendars",
  "rates.read": "See cost rates",
  "rates.write": "Change cost rates",
  "user.manage": "Create, change and deactivate user accounts",
  "role.manage": "Make roles and decide what they permit",
  "fields.manage": "Add fields, states and transitions to records",
  "audit.read": "Verify the change log and see who did what everywhere",
  "organisation.write": "Change organisation settings, load and delete the demo",
} as const;

export type Permission = keyof typeof permissions;

/** Roles in a project. */
export const memberRoles = ["administrator", "manager", "member", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Roles in the organisation; a guest has no part in it and sees what is shared with them. */
export const roles = [...memberRoles, "guest"] as const;
export type Role = (typeof roles)[number];
export const roleLabels = {
  administrator: ["Administrator", "Administrator"],
  manager: ["Manager", "Projektleitung"],
  member: ["Member", "Mitglied"],
  viewer: ["Viewer", "Lesezugriff"],
  guest: ["Guest", "Gast"],
} as const satisfies Record<Role, Label>;

/** How far something is shared: seen, commented on, changed. */
export const shareLevels = ["read", "comment", "write"] as const;
export type ShareLevel = (typeof shareLevels)[number];

const leading = [
  "project.read",
  "project.write",
  "project.delete",
  "plan.write",
  "gate.decide",
  "gate.waive",
  "progress.write",
  "register.write",
  "comment.write",
  "member.manage",
] as const satisfies readonly Permission[];

/** Permissions that a role in a project gives within that project. */
export const projectRoles: Record<Role, readonly Permission[]> = {
  administrator: leading,
  manager: leading,
  member: ["project.read", "progress.write", "register.write", "comment.write"],
  viewer: ["project.read"],
  guest: [],
};

/** Permissions that a role in the organisation gives everywhere. An administrator also holds every project permission in every project. */
export const organisationRoles: Record<Role, readonly Permission[]> = {
  administrator: Object.keys(permissions) as Permission[],
  manager: ["project.create", "people.read", "people.write", "rates.read"],
  member: ["people.read"],
  viewer: ["people.read"],
  guest: [],
};

/** Of a register of the project: who sees the project sees it, its members keep it. */
export const registerPermissions = {
  read: "project.read",
  create: "register.write",
  write: "register.write",
  delete: "register.write",
} as const satisfies Record<string, Permission>;

/** Of what the whole organisation shares. */
export const directoryPermissions = {
  read: "people.read",
  create: "people.write",
  write: "people.write",
  delete: "people.write",
} as const satisfies Record<string, Permission>;
