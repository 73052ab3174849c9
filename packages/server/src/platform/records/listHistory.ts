import { recordNamed, type Change, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import * as z from "zod";
import type { Actor } from "../access/actor.ts";
import { changeOf, type ChangeRow, changeSelect } from "../changes/changeOf.ts";
import type { Db } from "../db/database.ts";
import { Refusal } from "../problems/refusal.ts";
import { getRow } from "./getRow.ts";

const versionSchema = z.coerce.number().int().min(0).max(2_147_483_647);

/** What happened to a row that the actor may see, newest first. The cursor is the version where the page ended. */
export async function listHistory(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  { id, limit, cursor }: { id: string; limit: number; cursor?: string | undefined },
): Promise<{ items: Change[]; next: string | null }> {
  const whole = await getRow(db, actor, declaration, id);
  const before = cursor === undefined ? 2_147_483_647 : versionSchema.safeParse(cursor).data;
  if (before === undefined) throw new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.");
  const { rows } = await db.executeQuery<ChangeRow>(
    CompiledQuery.raw(
      `${changeSelect} where c.org_id = $1 and c.record_id = $2 and c.record = $3 and c.version < $4 and (c.private_to is null or c.private_to = $6) order by c.version desc limit $5`,
      [actor.orgId, id, declaration.name, before, limit + 1, actor.userId],
    ),
  );
  const items = rows.slice(0, limit).map((row) => changeOf({ ...row, whole }, actor, recordNamed(row.record)));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? String(last.version) : null };
}
