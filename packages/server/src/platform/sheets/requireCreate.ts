import { project, type RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { permissionOf, ProjectAccess } from "../access/projectAccess.ts";
import { denied as deniedInProject } from "../access/requireInProject.ts";
import type { Db } from "../db/database.ts";
import { notFound } from "../problems/refusal.ts";
import { denied } from "../records/editAccess.ts";

/** Said before the file is read, and also where it holds nothing to write: for whoever may add no row, no table is read. */
export async function requireCreate(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  projectId: string | null,
): Promise<void> {
  const access = new ProjectAccess(db, actor);
  if (projectId === null) {
    if (!mayCreateAtAll(actor, declaration, access))
      throw denied(permissionOf("create", declaration, null), declaration);
    return;
  }
  await access.load([projectId]);
  if (!access.may("read", project, projectId)) throw notFound(project.name, projectId);
  if (!access.may("create", declaration, projectId)) throw deniedInProject(declaration.permissions.create);
}

function mayCreateAtAll(actor: Actor, declaration: RecordDeclaration, access: ProjectAccess): boolean {
  // There is no project yet in which somebody could read it.
  if (declaration === project) return actor.permissions.has(declaration.permissions.create);
  // What hangs on other rows names them row by row; whoever has no part in the organisation needs something shared to hang it on.
  if (declaration.subject) return actor.role !== "guest" || actor.shares.size > 0;
  return access.may("create", declaration, null);
}
