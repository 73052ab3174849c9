import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { isReadable } from "../access/fieldAccess.ts";
import { visibleRows, type Bind } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { mappingOf } from "../records/recordMapping.ts";
import { keyIn } from "../records/rowHeads.ts";
import { beginsWith, foreignKey, keyPrefixIn, rowKeyIn } from "./rowKey.ts";
import type { ReadCell } from "./valueOfCell.ts";

interface Named {
  id: string;
  title: string | null;
  number: number | null;
  email: string | null;
  key: string | null;
  /** Of the project it is in, where the keys of its kind begin with that. */
  projectKey: string | null;
}

/** Words for rows that are referred to, by id: their key where they have one, else their title. Rows out of sight have none. */
export async function namesOfRows(
  db: Db,
  actor: Actor,
  target: RecordDeclaration,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await select(db, actor, target, (bind) => `t.id = any(${bind([...new Set(ids)])}::uuid[])`);
  return new Map(found.map((row) => [row.id, keyIn(target, { ...row }, null) ?? row.title ?? ""]));
}

/** Finds the rows that texts of a table mean: by id, key, e-mail address or title. In the project only, where the target has projects. */
export async function rowsMeant(
  db: Db,
  actor: Actor,
  target: RecordDeclaration,
  { texts, projectId }: { texts: readonly string[]; projectId: string | null },
): Promise<(text: string) => ReadCell> {
  const wanted = [...new Set(texts.map((text) => text.trim().toLowerCase()))];
  const numbers = wanted.flatMap((text) => rowKeyIn(text)?.number ?? []);
  const { byName } = mappingOf(target);
  const found = await select(db, actor, target, (bind) => {
    const all = bind(wanted);
    const title = byName.get(target.title);
    const ways = [`t.id::text = any(${all})`];
    if (title) ways.push(`lower(${title.expression}::text) = any(${all})`);
    for (const name of ["email", "key"])
      if (byName.has(name) && isReadable(actor, target, name)) ways.push(`lower(t.${name}) = any(${all})`);
    if (byName.has("number")) ways.push(`t.number = any(${bind(numbers)}::int4[])`);
    const inProject =
      projectId !== null && byName.has("projectId") ? `t.project_id = ${bind(projectId)}::uuid and ` : "";
    return `${inProject}(${ways.join(" or ")})`;
  });
  const prefix = await keyPrefixIn(db, actor.orgId, target, projectId);
  return (text) => meant(target, { rows: found, prefix }, text);
}

interface Among {
  rows: readonly Named[];
  prefix: string | null;
}

function meant(target: RecordDeclaration, { rows, prefix }: Among, text: string): ReadCell {
  const wanted = text.trim().toLowerCase();
  const exact = rows.filter(
    (row) => row.id === wanted || row.email?.toLowerCase() === wanted || row.key?.toLowerCase() === wanted,
  );
  const byTitle = rows.filter((row) => row.title?.toLowerCase() === wanted);
  const key = rowKeyIn(wanted);
  const byNumber = rows.filter(
    (row) => key !== null && row.number === key.number && beginsWith(key, target.prefix ?? row.projectKey),
  );
  const found = [exact, byTitle, byNumber].find((each) => each.length > 0) ?? [];
  const [first, second] = found;
  if (!first) {
    const unknown = `There is no ${target.name} "${text}", or you may not see it.`;
    return { ok: false, message: foreignKey(target, text, prefix) ?? unknown };
  }
  if (second) return { ok: false, message: `${found.length} are called "${text}". Write the key or id instead.` };
  return { ok: true, value: first.id };
}

async function select(
  db: Db,
  actor: Actor,
  target: RecordDeclaration,
  condition: (bind: Bind) => string,
): Promise<Named[]> {
  const { byName, source, projectColumn } = mappingOf(target);
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const own = (name: string) => (byName.has(name) && isReadable(actor, target, name) ? `t.${name}` : "null");
  const title = byName.get(target.title)?.expression ?? "null";
  const ofProject =
    target.numbered && projectColumn
      ? `(select p.key from projects p where p.org_id = t.org_id and p.id = ${projectColumn})`
      : "null";
  const where = [
    `t.org_id = ${bind(actor.orgId)}`,
    "t.deleted_at is null",
    visibleRows(actor, target, projectColumn, bind),
    condition(bind),
  ];
  const statement = `select t.id, ${title}::text as title, ${own("number")}::int4 as number, ${own("email")}::text as email, ${own("key")}::text as key, ${ofProject}::text as "projectKey" from ${source} where ${where.join(" and ")}`;
  return (await db.executeQuery<Named>(CompiledQuery.raw(statement, values))).rows;
}
