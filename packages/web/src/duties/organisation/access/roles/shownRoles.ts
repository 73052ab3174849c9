import {
  memberRoles,
  organisationRoles,
  projectRoles,
  roles,
  type Permission,
  type role,
  type Row,
} from "@gantry/records";
import type { AccessText } from "../texts.ts";

export type RoleKind = "organisation" | "project";
export type RoleRow = Row<typeof role>;

/** A role as the matrix shows it: built in, or a row that can be changed. */
export interface ShownRole {
  id: string;
  name: string;
  permissions: readonly Permission[];
  row: RoleRow | null;
}

/** Built-in roles first, then the organisation's own by name. */
export function shownRoles(kind: RoleKind, own: readonly RoleRow[], t: (key: AccessText) => string): ShownRole[] {
  const builtIn =
    kind === "organisation"
      ? roles.map((id) => ({ id, permissions: organisationRoles[id] }))
      : memberRoles.map((id) => ({ id, permissions: projectRoles[id] }));
  return [
    ...builtIn.map(({ id, permissions }) => ({ id, name: t(`role.${id}`), permissions, row: null })),
    ...own
      .filter((row) => row.kind === kind)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((row) => ({ id: row.id, name: row.name, permissions: row.permissions, row })),
  ];
}

/** Permissions a role of this kind may give, in groups. */
export function permissionGroups(kind: RoleKind): { title: AccessText; permissions: readonly Permission[] }[] {
  const ofProjects: readonly Permission[] = projectRoles.administrator;
  if (kind === "project") return [{ title: "roles.inProject", permissions: ofProjects }];
  const others = organisationRoles.administrator.filter((permission) => !ofProjects.includes(permission));
  return [
    { title: "roles.inOrganisation", permissions: others },
    { title: "roles.everywhere", permissions: ofProjects },
  ];
}
