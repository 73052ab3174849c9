import { organisation, user, type RecordDeclaration, type Row, type SessionInfo } from "@gantry/records";
import { loadActor } from "../../platform/access/loadActor.ts";
import { noShares, type Shares } from "../../platform/access/shares.ts";
import { notFound } from "../../platform/problems/refusal.ts";
import type { Db } from "../../platform/db/database.ts";
import { snakeCase } from "../../platform/db/snakeCase.ts";
import type { SessionHolder } from "./sessions.ts";

/** Who is signed in, where, and what that user may do in the organisation: `held`, where an access token allows less. */
export async function readSessionInfo(
  db: Db,
  { orgId, userId }: SessionHolder,
  held?: ReadonlySet<string>,
): Promise<SessionInfo> {
  const found = await db
    .selectFrom("users")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("id", "=", userId)
    .executeTakeFirst();
  const owner = await db.selectFrom("organisations").selectAll().where("org_id", "=", orgId).executeTakeFirst();
  const actor = await loadActor(db, orgId, userId);
  if (!found || !owner) throw notFound("user", userId);
  return {
    user: rowOf(user, found),
    organisation: rowOf(organisation, owner),
    permissions: [...(held ?? actor?.permissions ?? [])],
    projects: [...(actor?.memberships ?? [])].map(([id, given]) => ({ id, permissions: [...given] })),
    shares: sharesTold(actor?.shares ?? noShares),
  };
}

function sharesTold(shares: Shares): SessionInfo["shares"] {
  return [...shares].flatMap(([record, { rows, projects }]) => [
    ...[...rows].map(([id, level]) => ({ record, id, projectId: null, level })),
    ...[...projects].map(([projectId, level]) => ({ record, id: null, projectId, level })),
  ]);
}

/** A row as the API gives it, for records whose columns hold what the wire says. */
function rowOf<R extends RecordDeclaration>(declaration: R, columns: object): Row<R> {
  const names = ["id", "version", "createdAt", "updatedAt", "deletedAt", ...Object.keys(declaration.fields)];
  const values = columns as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, values[snakeCase(name)]])) as Row<R>;
}
