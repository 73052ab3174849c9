/** The records an import writes, in the order they are written. */
export const importedRecords = ["project", "calendar", "person", "workItem", "dependency", "assignment"] as const;
export type ImportedRecord = (typeof importedRecords)[number];

/** What is to become of one row: values as the wire writes them, of an update only those that change. */
export interface Intent {
  op: "create" | "update" | "delete" | "keep";
  record: ImportedRecord;
  id: string;
  values: Record<string, unknown>;
}

/** How often each thing happens to the rows of the plan itself. */
export interface IntentCounts {
  created: number;
  updated: number;
  removed: number;
  unchanged: number;
}

export function countIntents(intents: readonly Intent[]): IntentCounts {
  const counts = { created: 0, updated: 0, removed: 0, unchanged: 0 };
  const names = { create: "created", update: "updated", delete: "removed", keep: "unchanged" } as const;
  for (const intent of intents) if (intent.record !== "project") counts[names[intent.op]]++;
  return counts;
}
