import { keyOfRow, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { readableValues } from "../access/fieldAccess.ts";
import { visibleRows } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { mappingOf } from "../records/recordMapping.ts";
import type { Candidate } from "./findCandidates.ts";
import type { SearchScope } from "./searchScope.ts";
import { searchedRecords } from "./searchedRecords.ts";

/** A found row as its reader sees it now. */
export interface SeenRow {
  declaration: RecordDeclaration;
  id: string;
  title: string;
  key: string | null;
  projectId: string | null;
  /** What it hangs on; null for what stands for itself. */
  subject: { record: string; id: string } | null;
  /** Its other texts that were searched, by field. */
  texts: readonly { field: string; text: string }[];
}

/**
 * The candidates that are there and may be seen, by id, read from their own tables through the access check of lists: the index
 * alone decides nothing.
 */
export async function seenRows(
  db: Db,
  scope: SearchScope,
  candidates: readonly Candidate[],
): Promise<Map<string, SeenRow>> {
  const byRecord = new Map<string, string[]>();
  for (const { record, id } of candidates) byRecord.set(record, [...(byRecord.get(record) ?? []), id]);
  const read = await Promise.all([...byRecord].map(([record, ids]) => readSeen(db, scope, record, ids)));
  return new Map(read.flat().map((row) => [`${row.declaration.name}:${row.id}`, row]));
}

async function readSeen(db: Db, scope: SearchScope, record: string, ids: readonly string[]): Promise<SeenRow[]> {
  const searched = searchedRecords.get(record);
  if (!searched) return [];
  const { declaration } = searched;
  const { actor, projects } = scope;
  const { table, projectColumn, byName } = mappingOf(declaration);
  const names = new Set([declaration.title, "number", "key", ...searched.fields.map(({ name }) => name)]);
  if (declaration.subject) for (const name of ["subjectRecord", "subjectId"]) names.add(name);
  const columns = [...names].flatMap((name) => {
    const own = byName.get(name);
    return own && !own.field.derived ? [`t.${own.column} as "${name}"`] : [];
  });
  const values: unknown[] = [actor.orgId, ids];
  const visible = visibleRows(actor, declaration, projectColumn, (value) => `$${values.push(value)}`);
  const { rows } = await db.executeQuery<Record<string, unknown> & { id: string; project_id: string | null }>(
    CompiledQuery.raw(
      `select t.id, ${projectColumn ?? "null::uuid"} as project_id, ${columns.join(", ")} from ${table} t
       where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null and ${visible}`,
      values,
    ),
  );
  return rows.map(({ id, project_id: projectId, ...values }) => {
    const row: Record<string, unknown> = readableValues(actor, declaration, values, { projectId, values });
    return {
      declaration,
      id,
      title: String(row[declaration.title] ?? ""),
      key: keyOf(declaration, row, projectId === null ? undefined : projects.get(projectId)?.key),
      projectId,
      subject: declaration.subject ? { record: String(row["subjectRecord"]), id: String(row["subjectId"]) } : null,
      texts: searched.fields.flatMap(({ name }) => {
        const value = row[name];
        const text = Array.isArray(value) ? value.join(", ") : value;
        return name === declaration.title || typeof text !== "string" || text === "" ? [] : [{ field: name, text }];
      }),
    };
  });
}

function keyOf(
  declaration: RecordDeclaration,
  row: Record<string, unknown>,
  projectKey: string | undefined,
): string | null {
  if (declaration.name === "project") return String(row["key"]);
  if (declaration.numbered && projectKey !== undefined) return `${projectKey}-${String(row["number"])}`;
  return keyOfRow(declaration, row);
}
