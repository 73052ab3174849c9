import { isDeepStrictEqual } from "node:util";
import type { ImportedRecord, Intent } from "./intents.ts";

interface ExistingRow {
  id: string;
}

/** What must happen so that a row bears these values: it is created where there is none, and only what differs is changed. */
export function intentOf(
  record: ImportedRecord,
  id: string,
  existing: ExistingRow | undefined,
  values: Record<string, unknown>,
): Intent {
  if (!existing) return { op: "create", record, id, values };
  const present = existing as unknown as Record<string, unknown>;
  const changed = Object.entries(values).filter(([name, value]) => !isDeepStrictEqual(present[name], value));
  return changed.length === 0
    ? { op: "keep", record, id, values: {} }
    : { op: "update", record, id, values: Object.fromEntries(changed) };
}
