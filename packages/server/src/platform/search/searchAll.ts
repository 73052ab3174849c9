import { person, project, wordsOf, workItem, type Result, type api, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { visibleRows } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { mappingOf } from "../records/recordMapping.ts";

type Found = Result<typeof api.live.search>["items"][number];

/** What is searched: how a row is called, its key, and its project. */
const searched: readonly { declaration: RecordDeclaration; key: string; project: string; join: string }[] = [
  { declaration: project, key: "t.key", project: "t.name", join: "" },
  {
    declaration: workItem,
    key: "p.key || '-' || t.number",
    project: "p.name",
    join: "join projects p on p.org_id = t.org_id and p.id = t.project_id",
  },
  { declaration: person, key: "null", project: "null", join: "" },
];

const ITEM_KEY = /^([a-z0-9]{1,10})-(\d{1,9})$/i;

/**
 * Projects, work items and people that the actor may see, by the beginnings of words or by key (CRM, CRM-12). Keys come first,
 * then projects: their many work items would hide them.
 */
export async function searchAll(db: Db, actor: Actor, text: string, limit: number): Promise<Found[]> {
  const words = wordsOf(text)
    .map((word) => `${word}:*`)
    .join(" & ");
  const key = text.trim();
  const [, projectKey = null, number = null] = ITEM_KEY.exec(key) ?? [];
  const values: unknown[] = [actor.orgId, words, key, projectKey, number === null ? null : Number(number), limit];
  const selects = searched.map(({ declaration, key: keyColumn, project: projectName, join }) => {
    const { table, projectColumn } = mappingOf(declaration);
    const visible = visibleRows(actor, declaration, projectColumn, (value) => `$${values.push(value)}`);
    const byKey = keyCondition(declaration);
    return `(select '${declaration.name}' as record, t.id, t.name as title, ${keyColumn} as key, ${projectColumn ?? "null::uuid"} as "projectId", ${projectName} as "projectName",
        (${byKey}) as exact, ts_rank(t.words, to_tsquery('simple', $2)) as rank
      from ${table} t ${join}
      where t.org_id = $1 and t.deleted_at is null and ${visible} and (t.words @@ to_tsquery('simple', $2) or ${byKey})
      order by exact desc, rank desc, t.id desc limit $6)`;
  });
  const statement = `select record, id, title, key, "projectId", "projectName" from (${selects.join(" union all ")}) found
    order by exact desc, (record = 'project') desc, rank desc, id desc limit $6`;
  const { rows } = await db.executeQuery<Found>(CompiledQuery.raw(statement, values));
  return rows;
}

function keyCondition(declaration: RecordDeclaration): string {
  if (declaration === project) return "upper(t.key) = upper($3)";
  // Named in every branch, so that each parameter has one type.
  return declaration === workItem ? "coalesce(t.number = $5::int4 and upper(p.key) = upper($4::text), false)" : "false";
}
