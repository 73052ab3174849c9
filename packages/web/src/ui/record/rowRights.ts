import type { RecordDeclaration, SessionInfo, ShareLevel } from "@gantry/records";
import type { AnyRow } from "../../platform/records/feedRows.ts";
import { recordRights, type RecordRights } from "./recordRights.ts";

/** The project of a row, whatever list it is shown in. */
export function projectOf(row: AnyRow): string | null {
  const id = row["projectId"];
  return typeof id === "string" ? id : null;
}

/** What the reader may do with one row: as their roles in its own project and in the organisation say, and as far as it is shared with them. */
export function rowRights(
  declaration: RecordDeclaration,
  row: AnyRow,
  { permissions, projects, shares }: Pick<SessionInfo, "permissions" | "projects" | "shares">,
): RecordRights {
  const projectId = projectOf(row);
  const inProject = projects.find(({ id }) => id === projectId)?.permissions ?? [];
  const held = recordRights(declaration, (each) => permissions.includes(each) || inProject.includes(each));
  const levels = shares
    .filter((each) => each.record === declaration.name)
    .filter((each) => (each.id === null ? each.projectId === projectId : each.id === row.id))
    .map(({ level }) => level);
  const level = strongest(levels);
  if (level === null) return held;
  const mayWrite = held.mayWrite || level === "write";
  return {
    ...held,
    shared: held.has("project.read") ? null : level,
    mayWrite,
    mayWriteField: (field) =>
      held.mayWriteField(field) ||
      (mayWrite &&
        field.writable &&
        !field.byStep &&
        field.writePermission === null &&
        declaration.permissions.writeFields === undefined),
    has: (permission) => held.has(permission) || (permission === "comment.write" && level !== "read"),
  };
}

function strongest(levels: readonly ShareLevel[]): ShareLevel | null {
  return (["write", "comment", "read"] as const).find((level) => levels.includes(level)) ?? null;
}
