import type { RecordDeclaration, WatchReason } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import type { Subject } from "../requireSubject.ts";

export interface Watcher {
  userId: string;
  name: string;
  reasons: WatchReason[];
}

interface Found {
  row_id: string;
  user_id: string;
  name: string;
  reasons: (WatchReason | "off")[];
}

/** A row that is followed, and where it is. */
interface FollowedRow {
  id: string;
  projectId: string | null;
}

/** Active users who follow a row, and why; see `watchersOfRows`. */
export async function watchersOf(db: Db, orgId: string, { declaration, id, projectId }: Subject): Promise<Watcher[]> {
  return (await watchersOfRows(db, orgId, declaration, [{ id, projectId }])).get(id) ?? [];
}

/**
 * Active users who follow rows of one type, and why, by the rows' ids: by their own decision (on the row or its project), or because
 * they made it, own it, spoke about it or were spoken to, unless they decided against it. Whether each may see the row is for the
 * caller to ask.
 */
export async function watchersOfRows(
  db: Db,
  orgId: string,
  declaration: RecordDeclaration,
  rows: readonly FollowedRow[],
): Promise<Map<string, Watcher[]>> {
  const watchers = new Map<string, Watcher[]>();
  if (rows.length === 0) return watchers;
  const values = [orgId, declaration.name, rows.map(({ id }) => id), rows.map(({ projectId }) => projectId)];
  const { rows: found } = await db.executeQuery<Found>(CompiledQuery.raw(statementOf(declaration), values));
  for (const { row_id: id, user_id: userId, name, reasons } of found) {
    if (reasons.includes("off")) continue;
    const watcher = { userId, name, reasons: reasons as WatchReason[] };
    watchers.set(id, [...(watchers.get(id) ?? []), watcher]);
  }
  return watchers;
}

const statements = new WeakMap<RecordDeclaration, string>();

function statementOf(declaration: RecordDeclaration): string {
  let statement = statements.get(declaration);
  if (!statement) {
    const found = [...always, ...ownersOf(declaration)].join(" union all ");
    statement = `
      select f.row_id, u.id as user_id, u.name, array_agg(distinct f.reason) as reasons
      from (${found}) f (row_id, user_id, reason)
      join users u on u.org_id = $1 and u.id = f.user_id and u.active and u.deleted_at is null
      group by f.row_id, u.id, u.name order by u.name, u.id`;
    statements.set(declaration, statement);
  }
  return statement;
}

const always = [
  `select subject_id, user_id, case state when 'on' then 'watching' else 'off' end from watches
   where org_id = $1 and subject_id = any($3::uuid[]) and subject_record = $2 and deleted_at is null`,
  `select r.id, w.user_id, 'watchingProject' from watches w
   join unnest($3::uuid[], $4::uuid[]) r (id, project_id) on r.project_id = w.subject_id and r.id <> w.subject_id
   where w.org_id = $1 and w.subject_record = 'project' and w.state = 'on' and w.deleted_at is null`,
  // Whoever brings in ten thousand rows does not mean to hear of each.
  `select record_id, user_id, 'author' from changes
   where org_id = $1 and record_id = any($3::uuid[]) and record = $2 and verb = 'created' and cause not in ('import', 'demo') and user_id is not null`,
  `select subject_id, author_id, 'commented' from comments
   where org_id = $1 and subject_id = any($3::uuid[]) and subject_record = $2 and deleted_at is null and author_id is not null`,
  `select subject_id, unnest(mentions), 'mentioned' from comments
   where org_id = $1 and subject_id = any($3::uuid[]) and subject_record = $2 and deleted_at is null`,
];

/** Whom the row names as its people: those in charge, and those who work on it. */
function ownersOf(declaration: RecordDeclaration): string[] {
  const { own, table } = mappingOf(declaration);
  const selects = own
    .filter(({ field }) => field.writable && (field.to === "user" || field.to === "person"))
    .map(({ column, field }) => {
      const named = field.kind === "references" ? `unnest(t.${column})` : `t.${column}`;
      const owned = `select t.id as row_id, ${named} as named from ${table} t where t.org_id = $1 and t.id = any($3::uuid[])`;
      return field.to === "user"
        ? `select row_id, named, 'owner' from (${owned}) o`
        : `select o.row_id, u.id, 'owner' from (${owned}) o join users u on u.org_id = $1 and u.person_id = o.named`;
    });
  if (declaration.name === "workItem")
    for (const [table, which] of [
      ["assignments", ""],
      ["responsibilities", " and a.letter = 'A'"],
    ])
      selects.push(`select a.work_item_id, u.id, 'owner' from ${table} a join users u on u.org_id = $1 and u.person_id = a.person_id
        where a.org_id = $1 and a.work_item_id = any($3::uuid[]) and a.deleted_at is null${which}`);
  return selects;
}
