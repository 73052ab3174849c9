import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { mappingOf } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

/** Takes along to the trash the rows that name a row which goes there, and brings back with it those that went at that moment. */
export async function trashAlong(
  unit: UnitOfWork,
  rows: readonly WorkingRow[],
  { declaration, column }: { declaration: RecordDeclaration; column: string },
): Promise<void> {
  const { table } = mappingOf(declaration);
  const going = rows.filter((row) => row.verb === "deleted").map((row) => row.id);
  if (going.length > 0)
    await setDeleted(
      `select id from ${table} where org_id = $1 and ${column} = any($2::uuid[]) and deleted_at is null`,
      [going],
    );
  const coming = rows.filter((row) => row.verb === "restored");
  for (const at of new Set(coming.map((row) => row.deletedAt)))
    await setDeleted(
      `select id from ${table} where org_id = $1 and ${column} = any($2::uuid[]) and deleted_at = $3::timestamptz`,
      [coming.filter((row) => row.deletedAt === at).map((row) => row.id), at],
    );

  async function setDeleted(statement: string, values: unknown[]): Promise<void> {
    const { rows: found } = await unit.tx.executeQuery<{ id: string }>(
      CompiledQuery.raw(statement, [unit.orgId, ...values]),
    );
    const loaded = await unit.load(
      declaration,
      found.map((row) => row.id),
    );
    for (const row of loaded.values()) row.setDeleted(values.length === 1);
  }
}
