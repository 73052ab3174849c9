import { endpointsOf, recordNamed } from "@gantry/records";
import { call } from "../../../platform/api/call.ts";
import { learnName } from "../../../platform/records/rowNames.ts";

export interface FoundRows {
  /** Rows of that name or key; two are enough to know that it is not clear. */
  ids: string[];
}

const KEY = /^([A-Za-z][A-Za-z0-9]*)-(\d+)$/;

/** Rows that a text names, by key ("RSK-12") or by title, within a project where they belong to one. */
export async function findRow(record: string, text: string, projectId: string | null): Promise<FoundRows> {
  const declaration = recordNamed(record);
  const within =
    declaration.scope === "project" && projectId !== null && record !== "project" ? `projectId:${projectId} ` : "";
  const key = KEY.exec(text);
  const isKey = key !== null && key[1]?.toUpperCase() === declaration.prefix;
  const term = isKey ? `number:${key[2]}` : `${declaration.title}:${quoted(text)}`;
  const page = await call(endpointsOf(declaration).list, {
    query: { q: `${within}${term}`, limit: 2, fields: declaration.title },
  });
  const rows = page.items as unknown as (Record<string, unknown> & { id: string })[];
  for (const row of rows) learnName(record, row.id, String(row[declaration.title] ?? ""));
  return { ids: rows.map(({ id }) => id) };
}

/** A text as one value of a query. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
