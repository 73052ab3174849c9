import type { RowValues } from "../../../platform/records/recordMapping.ts";

/** A row as it was: its values as the wire has them, system fields included. */
export interface PastRow extends RowValues {
  id: string;
  version: number;
  deletedAt: string | null;
}

/** What the change log says of one row. */
export interface PastChange {
  record: string;
  recordId: string;
  verb: "created" | "updated" | "deleted" | "restored";
  version: number;
  before: RowValues | null;
  at: string;
}

/**
 * Rows as they were before the changes, which come newest first: each is taken back, one after the other. Rows from the trash are
 * among those given; what was created since is not among those that come back.
 */
export function rolledBack(rows: readonly PastRow[], changes: readonly PastChange[]): Map<string, PastRow> {
  const past = new Map(rows.map((row) => [row.id, row]));
  for (const { recordId, verb, version, before, at } of changes) {
    const row = past.get(recordId);
    if (!row) continue;
    if (verb === "created") {
      past.delete(recordId);
      continue;
    }
    const deletedAt = verb === "deleted" ? null : verb === "restored" ? at : row.deletedAt;
    past.set(recordId, { ...row, ...before, version: version - 1, deletedAt });
  }
  return past;
}
