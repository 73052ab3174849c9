import { dueFieldsOf, records, workItem, type DueField, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Tx } from "../../platform/db/transaction.ts";
import { unsettledSql } from "../../platform/records/query/unsettledSql.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";
import type { Topic } from "./told.ts";

export interface DueRow {
  topic: Topic;
  /** What is said or to be done there, when it hangs on the topic. */
  said: { record: string; id: string } | null;
  field: string;
  /** "2026-05-12" */
  day: string;
  /** Days after it; below zero is still to come. */
  daysLate: number;
}

/** What is overdue for longer is given up on: nobody is chased for it any more. */
const CHASED_DAYS = 90;

/** Rows that are owed within so many days, or were owed within the last three months and are not settled. */
export async function dueRows(
  tx: Tx,
  orgId: string,
  { today, ahead }: { today: string; ahead: number },
): Promise<DueRow[]> {
  const found: DueRow[] = [];
  for (const declaration of records as readonly RecordDeclaration[])
    for (const due of dueFieldsOf(declaration)) found.push(...(await readDue(tx, orgId, { due, today, ahead })));
  return found;
}

interface Asked {
  due: DueField;
  today: string;
  ahead: number;
}

async function readDue(tx: Tx, orgId: string, { due, today, ahead }: Asked): Promise<DueRow[]> {
  const { declaration, field: name } = due;
  const { table, projectColumn, byName } = mappingOf(declaration);
  const mapped = byName.get(name);
  if (!mapped || mapped.field.derived) return [];
  const day = mapped.field.kind === "day" ? `t.${mapped.column}` : `(date '1970-01-01' + t.${mapped.column} / 1440)`;
  const about = declaration.subject ? "t.subject_record, t.subject_id" : `'${declaration.name}', t.id`;
  const { rows } = await tx.executeQuery<{
    id: string;
    record: string;
    about: string;
    project_id: string | null;
    day: string;
  }>(
    CompiledQuery.raw(
      `select t.id, about.record, about.id as about, ${projectColumn ?? "null::uuid"} as project_id, to_char(${day}, 'YYYY-MM-DD') as day
       from ${table} t cross join lateral (values (${about})) about (record, id)
       where t.org_id = $1 and t.deleted_at is null and ${day} <= $2::date + $3::int and ${day} > $2::date - ${CHASED_DAYS} and ${unsettled(declaration)}
         ${projectColumn ? `and not exists (select 1 from projects p where p.org_id = t.org_id and p.id = ${projectColumn} and (p.deleted_at is not null or p.state in ('done', 'cancelled')))` : ""}
       order by t.id limit 10000`,
      [orgId, today, ahead],
    ),
  );
  return rows.map((row) => ({
    topic: { record: row.record, id: row.about, projectId: row.project_id },
    said: declaration.subject ? { record: declaration.name, id: row.id } : null,
    field: name,
    day: row.day,
    daysLate: Math.round((Date.parse(today) - Date.parse(row.day)) / 86_400_000),
  }));
}

/** What is settled owes nothing any more, in words of PostgreSQL. */
function unsettled(declaration: RecordDeclaration): string {
  // A work item that is an action or a response to a risk is owed once, as that (OWED-2).
  const once =
    declaration.name === workItem.name
      ? ["actions", "risk_responses"].map(
          (table) =>
            `not exists (select 1 from ${table} a where a.org_id = t.org_id and a.work_item_id = t.id and a.due_day is not null and a.deleted_at is null)`,
        )
      : [];
  return [unsettledSql(declaration), ...once].join(" and ");
}
