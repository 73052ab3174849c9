import type { Permission, RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { requireInProject } from "../access/requireInProject.ts";
import type { Db } from "../db/database.ts";
import { notFound } from "../problems/refusal.ts";
import { getRow } from "./getRow.ts";
import type { RowValues } from "./recordMapping.ts";

/** A row of a project about which the actor may do something; not found where it may not be seen, or is in the trash. */
export async function visibleIn(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  id: string,
  permission: Permission,
): Promise<RowValues> {
  const row = await getRow(db, actor, declaration, id);
  if (row["deletedAt"] !== null) throw notFound(declaration.name, id);
  await requireInProject(db, actor, String(row["projectId"]), permission);
  return row;
}
