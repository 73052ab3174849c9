import type { RecordDeclaration } from "@gantry/records";

/** What the change log needs to know of a row that is written. */
export interface ChangingRow {
  declaration: RecordDeclaration;
  id: string;
  projectId: string | null;
  verb: "created" | "updated" | "deleted" | "restored" | null;
  version: number;
  before: Readonly<Record<string, unknown>> | null;
  values: Readonly<Record<string, unknown>>;
  changedFields(): string[];
}
