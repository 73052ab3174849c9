import type { Change } from "@gantry/records";

export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** Fields that people know by name; the order among siblings and system fields say nothing to them. */
const SILENT = new Set(["rank", "version", "updatedAt", "createdAt", "deletedAt", "id"]);

/** What an update changed, field by field, in the order of the log. */
export function changedFields({ before, after }: Pick<Change, "before" | "after">): ChangedField[] {
  return Object.keys(after ?? {})
    .filter((field) => !SILENT.has(field) && JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }));
}
