import { endpointsOf, type RecordDeclaration } from "@gantry/records";
import { call } from "../../../platform/api/call.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";

/** Rows ticked, or all that a query asks for. */
export type Chosen = { rows: readonly AnyRow[] } | { query: string };

/** One action takes no more rows than this, so that it can be previewed and undone as one. */
export const MOST_ROWS = 5000;

/** The rows of a bulk edit as they are now. Beyond the limit they are cut off; `more` tells so. */
export async function chosenRows(
  declaration: RecordDeclaration,
  chosen: Chosen,
): Promise<{ rows: readonly AnyRow[]; more: boolean }> {
  if ("rows" in chosen) return { rows: chosen.rows.slice(0, MOST_ROWS), more: chosen.rows.length > MOST_ROWS };
  const rows: AnyRow[] = [];
  let cursor: string | null = null;
  do {
    const query: { q: string; limit: number; cursor?: string } = {
      q: chosen.query,
      limit: 500,
      ...(cursor === null ? {} : { cursor }),
    };
    const page: { items: unknown; next: string | null } = await call(endpointsOf(declaration).list, { query });
    rows.push(...(page.items as AnyRow[]));
    cursor = page.next;
  } while (cursor !== null && rows.length < MOST_ROWS);
  return { rows: rows.slice(0, MOST_ROWS), more: cursor !== null || rows.length > MOST_ROWS };
}
