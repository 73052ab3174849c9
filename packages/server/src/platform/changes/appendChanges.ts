import { CompiledQuery } from "kysely";
import { ownerOf } from "../access/privateRows.ts";
import type { Tx } from "../db/transaction.ts";
import type { ChangingRow } from "./changingRow.ts";

/** Who changes rows, when and why. */
interface ChangeFacts {
  tx: Tx;
  orgId: string;
  actor: { userId: string } | null;
  at: string;
  changeSetId: string;
  cause: string;
}

const statement = `
  with given as (
    insert into changes (org_id, record, record_id, project_id, verb, version, before, after, private_to, user_id, at, change_set_id, cause)
    select $1, record, record_id, project_id, verb, version, before, after, private_to, $2, $3, $4, $5
    from json_populate_recordset(null::changes, $6::json)
  )
  select coalesce(max(position), 0)::text as position from change_chains where org_id = $1`;

/** Appends what happens to the rows to the change log, in the transaction that writes them. Gives the log's position before it. */
export async function appendChanges(facts: ChangeFacts, rows: readonly ChangingRow[]): Promise<string> {
  const entries = rows.map((row) => ({
    record: row.declaration.name,
    record_id: row.id,
    project_id: row.projectId,
    verb: row.verb,
    version: row.version,
    private_to: privateTo(row),
    ...patchesOf(row),
  }));
  const { tx, orgId, actor, at, changeSetId, cause } = facts;
  const values = [orgId, actor?.userId ?? null, at, changeSetId, cause, JSON.stringify(entries)];
  const { rows: found } = await tx.executeQuery<{ position: string }>(CompiledQuery.raw(statement, values));
  return found[0]?.position ?? "0";
}

/** Whose alone a change is; what is shared or taken back just now concerns everybody. */
function privateTo({ declaration, before, values }: ChangingRow): string | null {
  const owner = ownerOf(declaration, values);
  return before === null || ownerOf(declaration, before) === owner ? owner : null;
}

/**
 * A new or restored row is whole in `after`, a deleted one in `before`; of a changed one only what changed is kept. What a restored
 * row held otherwise in the trash is kept as well, so that the log can be read backwards.
 */
function patchesOf(row: ChangingRow): { before: object | null; after: object | null } {
  const { before } = row;
  if (before === null || row.verb === "created") return { before: null, after: row.values };
  const changed = row.changedFields();
  if (row.verb === "restored")
    return {
      before: changed.length === 0 ? null : Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: row.values,
    };
  if (row.verb === "deleted" && changed.length === 0) return { before, after: null };
  const pick = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((name) => [name, values[name]]));
  return { before: pick(before), after: pick(row.values) };
}
