import type { Edit } from "@gantry/records";
import type { Patch } from "../model/patch.ts";

export type VersionOf = (id: string) => number;

/**
 * What is sent to the server: one edit a row, and nothing for rows the server deletes by itself, unless `cascades` asks for them
 * (a scenario keeps all that a step does).
 */
export function wireEdits(patches: readonly Patch[], versionOf: VersionOf, cascades = false): Edit[] {
  const edits = new Map<string, Edit>();
  for (const patch of patches) {
    const { op, record, id } = patch;
    const earlier = edits.get(id);
    if (op === "create") edits.set(id, { op, record, id, values: { ...patch.values } });
    else if (op === "restore") edits.set(id, { op, record, id });
    else if (op === "delete") {
      if (earlier?.op === "create") edits.delete(id);
      else if (cascades || patch.cascaded !== true) edits.set(id, { op, record, id, version: versionOf(id) });
    } else if (earlier?.op === "create" || earlier?.op === "update")
      edits.set(id, { ...earlier, values: { ...earlier.values, ...patch.values } });
    else edits.set(id, { op, record, id, version: versionOf(id), values: { ...patch.values } });
  }
  return [...edits.values()];
}
