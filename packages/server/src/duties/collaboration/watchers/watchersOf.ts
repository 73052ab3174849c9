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
  user_id: string;
  name: string;
  reasons: (WatchReason | "off")[];
}

/**
 * Active users who follow a row, and why: by their own decision (on it or its project), or because they made it, own it, spoke about
 * it or were spoken to, unless they decided against it. Whether each may see the row is for the caller to ask.
 */
export async function watchersOf(db: Db, orgId: string, subject: Subject): Promise<Watcher[]> {
  const { declaration, id, projectId } = subject;
  const { rows } = await db.executeQuery<Found>(
    CompiledQuery.raw(statementOf(declaration), [orgId, declaration.name, id, projectId]),
  );
  return rows
    .filter(({ reasons }) => !reasons.includes("off"))
    .map(({ user_id: userId, name, reasons }) => ({ userId, name, reasons: reasons as WatchReason[] }));
}

const statements = new WeakMap<RecordDeclaration, string>();

function statementOf(declaration: RecordDeclaration): string {
  let statement = statements.get(declaration);
  if (!statement) {
    const found = [...always, ...ownersOf(declaration)].join(" union all ");
    statement = `
      select u.id as user_id, u.name, array_agg(distinct f.reason) as reasons
      from (${found}) f
      join users u on u.org_id = $1 and u.id = f.user_id and u.active and u.deleted_at is null
      group by u.id, u.name order by u.name, u.id`;
    statements.set(declaration, statement);
  }
  return statement;
}

const always = [
  `select user_id, case state when 'on' then 'watching' else 'off' end as reason from watches
   where org_id = $1 and subject_id = $3 and subject_record = $2 and deleted_at is null`,
  `select user_id, 'watchingProject' from watches
   where org_id = $1 and subject_id = $4 and subject_record = 'project' and state = 'on' and deleted_at is null and subject_id <> $3`,
  // Whoever brings in ten thousand rows does not mean to hear of each.
  `select user_id, 'author' from changes
   where org_id = $1 and record_id = $3 and record = $2 and verb = 'created' and cause not in ('import', 'demo') and user_id is not null`,
  `select author_id, 'commented' from comments
   where org_id = $1 and subject_id = $3 and subject_record = $2 and deleted_at is null and author_id is not null`,
  `select unnest(mentions), 'mentioned' from comments
   where org_id = $1 and subject_id = $3 and subject_record = $2 and deleted_at is null`,
];

/** Whom the row names as its people: those in charge, and those who work on it. */
function ownersOf(declaration: RecordDeclaration): string[] {
  const { own, table } = mappingOf(declaration);
  const selects = own
    .filter(({ field }) => field.writable && (field.to === "user" || field.to === "person"))
    .map(({ column, field }) => {
      const named = field.kind === "references" ? `unnest(t.${column})` : `t.${column}`;
      const from = `from ${table} t where t.org_id = $1 and t.id = $3`;
      return field.to === "user"
        ? `select ${named}, 'owner' ${from}`
        : `select u.id, 'owner' from users u where u.org_id = $1 and u.person_id in (select ${named} ${from})`;
    });
  if (declaration.name === "workItem")
    selects.push(`select u.id, 'owner' from assignments a join users u on u.org_id = $1 and u.person_id = a.person_id
      where a.org_id = $1 and a.work_item_id = $3 and a.deleted_at is null`);
  return selects;
}
