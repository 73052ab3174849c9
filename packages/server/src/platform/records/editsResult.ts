import type { EditsResult } from "@gantry/records";
import { readableValues } from "../access/fieldAccess.ts";
import type { RowValues } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

/** What became of all rows the unit wrote or was asked to. */
export function editsResult(unit: UnitOfWork, asked: readonly WorkingRow[]): EditsResult {
  const rows = new Set([...asked, ...unit.rows().filter((row) => row.verb !== null)]);
  return {
    changeSetId: unit.changeSetId,
    cursor: unit.cursor,
    rows: [...rows].map((row) => ({
      record: row.declaration.name,
      id: row.id,
      version: row.version,
      deleted: row.deleted,
      values: shown(unit, row, row.values),
    })),
  };
}

/** The row as its endpoints give it. */
export function rowResult(unit: UnitOfWork, row: WorkingRow): RowValues {
  const empty = Object.fromEntries(
    Object.entries(row.declaration.fields).flatMap(([name, field]) => (field.derived ? [[name, null]] : [])),
  );
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.verb === null ? row.updatedAt : unit.at,
    deletedAt: row.deleted ? (row.deletedAt ?? unit.at) : null,
    ...shown(unit, row, { ...empty, ...row.derived, ...row.values }),
  };
}

function shown(unit: UnitOfWork, row: WorkingRow, values: RowValues): RowValues {
  return unit.actor ? readableValues(unit.actor, row.declaration, values, row) : values;
}
