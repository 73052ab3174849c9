import { plainMentions, type RecordDeclaration } from "@gantry/records";
import type { Db } from "../db/database.ts";
import { keyIn } from "../records/rowHeads.ts";
import { visibleValues } from "../records/visibleValues.ts";
import type { Candidate } from "./findCandidates.ts";
import type { SearchScope } from "./searchScope.ts";
import { textsIn } from "./entriesOf.ts";
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
  const { actor, named } = scope;
  const names = [declaration.title, "number", "key", ...searched.fields.map(({ name }) => name)];
  if (declaration.subject) names.push("subjectRecord", "subjectId");
  const rows = await visibleValues(db, actor, declaration, { ids, names });
  return rows.map(({ id, projectId, values: row }) => {
    return {
      declaration,
      id,
      title: plainMentions(String(row[declaration.title] ?? "")),
      key: keyIn(declaration, row, projectId === null ? null : (named.get(projectId)?.key ?? null)),
      projectId,
      subject: declaration.subject ? { record: String(row["subjectRecord"]), id: String(row["subjectId"]) } : null,
      texts: searched.fields.flatMap(({ name }) => {
        const text = textsIn(name, row[name]).join(", ");
        return name === declaration.title || text === "" ? [] : [{ field: name, text: plainMentions(text) }];
      }),
    };
  });
}
