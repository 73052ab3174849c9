import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import type { SearchScope } from "./searchScope.ts";
import type { SearchText } from "./searchText.ts";

/** Something that was found, still to be looked at with the reader's own eyes. */
export interface Candidate {
  record: string;
  id: string;
  projectId: string | null;
  rank: number;
  /** Its key is what was typed. */
  exact: boolean;
  /** Its title as titles are compared; null where the reader found it by other fields. */
  titleKey: string | null;
  updatedAt: string;
}

/** So many are ranked: a word that half of everything bears says too little for more to matter. */
const MOST_RANKED = 600;
const MOST_TITLED = 150;

/** What the index finds, the best first, each row once. */
export async function findCandidates(
  db: Db,
  scope: SearchScope,
  text: SearchText,
  query: string | null,
): Promise<Candidate[]> {
  const { actor, guards, projects, shared, records, lexemes } = scope;
  const values: unknown[] = [
    actor.orgId,
    actor.userId,
    ["", ...guards],
    [...projects.keys(), ...shared.projects],
    records.map(({ declaration }) => declaration.name),
    shared.rows,
  ];
  const bind = (value: unknown) => `$${values.push(value)}`;
  // The same rows again in both parts: what both find is ranked once.
  const seen = `e.org_id = $1 and (e.private_to is null or e.private_to = $2::uuid) and e.guard = any($3::text[])
    and (e.project_id is null or e.project_id = any($4::uuid[]) or e.record_id = any($6::uuid[])) and e.record = any($5::text[])`;
  const columns = "e.record, e.record_id, e.project_id, e.updated_at, e.title_key";
  const parts = keyParts(scope, text, bind).map(
    (condition) =>
      `(select ${columns}, true as exact, 1.0::float4 as rank from search_entries e where ${seen} and ${condition} limit 50)`,
  );
  if (query !== null) {
    const words = bind(query);
    const wanted = lexemes === null ? words : bind(`${query} & ${lexemes}`);
    const rank = `ts_rank(e.words, ${words}::tsquery) as rank`;
    parts.push(
      `(select ${columns}, false as exact, ${rank} from search_entries e where ${seen} and e.words @@ ${wanted}::tsquery limit ${MOST_RANKED})`,
    );
    if (text.title !== null)
      parts.push(
        `(select ${columns}, false as exact, ${rank} from search_entries e where ${seen} and e.title_key like ${bind(`${text.title}%`)} limit ${MOST_TITLED})`,
      );
  }
  if (parts.length === 0) return [];
  const statement = `
    select record, record_id as id, project_id as "projectId", bool_or(exact) as exact, max(rank) as rank, max(updated_at) as "updatedAt",
      max(title_key) as "titleKey"
    from (${parts.join(" union all ")}) found
    group by record, record_id, project_id order by bool_or(exact) desc, max(rank) desc, max(updated_at) desc, record_id limit 400`;
  const { rows } = await db.executeQuery<Candidate>(CompiledQuery.raw(statement, values));
  return rows;
}

/** Keys as people write them: of a project, of a work item (CRM-12), of a row with a prefix of its own (RSK-12). */
function keyParts(
  { named: places, records }: SearchScope,
  { key, projectKey }: SearchText,
  bind: (value: unknown) => string,
): string[] {
  const parts: string[] = [];
  const named = [...places.values()].filter((each) => each.key.toUpperCase() === (key?.prefix ?? projectKey));
  if (named.length > 0 && key === null)
    parts.push(`e.record = 'project' and e.record_id = any(${bind(named.map(({ id }) => id))}::uuid[])`);
  if (key === null) return parts;
  const numbered = records.filter(({ declaration }) => declaration.numbered).map(({ declaration }) => declaration.name);
  if (named.length > 0 && numbered.length > 0)
    parts.push(
      `e.number = ${bind(key.number)}::int4 and e.record = any(${bind(numbered)}::text[]) and e.project_id = any(${bind(named.map(({ id }) => id))}::uuid[])`,
    );
  const prefixed = records
    .filter(({ declaration }) => declaration.prefix === key.prefix)
    .map(({ declaration }) => declaration.name);
  if (prefixed.length > 0)
    parts.push(`e.number = ${bind(key.number)}::int4 and e.record = any(${bind(prefixed)}::text[])`);
  return parts;
}
