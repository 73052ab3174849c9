import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Tx } from "../db/transaction.ts";
import { mappingOf, systemSelect, toWire, type RecordMapping, type RowValues } from "./recordMapping.ts";
import type { FoundRow } from "./workingRow.ts";

const statements = new WeakMap<RecordMapping, string>();

/** Rows by id, locked against other writers until the transaction ends; in the order of ids, so that two never wait for each other. */
export async function loadRows(
  tx: Tx,
  orgId: string,
  declaration: RecordDeclaration,
  ids: readonly string[],
): Promise<Map<string, FoundRow>> {
  if (ids.length === 0) return new Map();
  const mapping = mappingOf(declaration);
  const { rows } = await tx.executeQuery<RowValues>(CompiledQuery.raw(statementOf(mapping), [orgId, ids]));
  return new Map(rows.map((row) => [row["id"] as string, foundRow(mapping, row)]));
}

function statementOf(mapping: RecordMapping): string {
  let statement = statements.get(mapping);
  if (!statement) {
    const fields = [...mapping.own, ...mapping.derived].map((each) => `${each.expression} as "${each.name}"`);
    const columns = [...systemSelect, ...fields].join(", ");
    statement = `select ${columns} from ${mapping.source} where t.org_id = $1 and t.id = any($2::uuid[]) order by t.id for no key update of t`;
    statements.set(mapping, statement);
  }
  return statement;
}

function foundRow(mapping: RecordMapping, row: RowValues): FoundRow {
  toWire(mapping, row);
  return {
    version: row["version"] as number,
    createdAt: row["createdAt"] as string,
    updatedAt: row["updatedAt"] as string,
    deletedAt: row["deletedAt"] as string | null,
    values: Object.fromEntries(mapping.own.map(({ name }) => [name, row[name]])),
    derived: Object.fromEntries(mapping.derived.map(({ name }) => [name, row[name]])),
  };
}
