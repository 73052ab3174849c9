import type { Edit, EditsResult } from "@gantry/records";
import { cellKey } from "../../../ui/grid/gridColumn.ts";

/** Versions that one's own writing made: what is sent next stands on them. */
export interface OwnVersions {
  /** The version that new values of these fields are based on; `seen` is that of the row they were typed over. */
  baseOf(id: string, names: readonly string[], seen: number): number;
  /** Takes in what the server answered to these edits. */
  learn(edits: readonly Edit[], result: EditsResult): void;
}

/**
 * The server takes stale edits of fields that nobody else changed, so its answer may count versions of others that were never seen
 * here: only an answer that follows right upon what was known stands for the whole row, any other for the fields that were written.
 */
export function createOwnVersions(): OwnVersions {
  const rows = new Map<string, number>();
  const cells = new Map<string, number>();
  return {
    baseOf: (id, names, seen) =>
      Math.min(...names.map((name) => Math.max(seen, rows.get(id) ?? 0, cells.get(cellKey(id, name)) ?? 0))),
    learn(edits, { rows: answered }) {
      for (const { id, version } of answered) {
        const written = edits.flatMap((edit) => (edit.op === "update" && edit.id === id ? [edit] : []));
        const known = written[0]?.version ?? rows.get(id);
        if (known !== undefined && version === known + 1) rows.set(id, version);
        for (const { values } of written) for (const name of Object.keys(values)) cells.set(cellKey(id, name), version);
      }
    },
  };
}
