import { records, type Field, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import type { Tx } from "../../../platform/db/transaction.ts";
import { unsettledSql } from "../../../platform/records/query/unsettledSql.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";

/** A field by which rows name somebody. */
export interface OwningField {
  declaration: RecordDeclaration;
  name: string;
  column: string;
  /** Several are named. */
  many: boolean;
  /** An account, or the person it belongs to. */
  names: "user" | "person";
}

/** Who leaves, under both names. */
export interface Leaver {
  orgId: string;
  userId: string;
  personId: string | null;
}

export type Scope = "open" | "all";

/** What says who somebody is and may do ends with the account; it is not handed over. */
const ending: ReadonlySet<string> = new Set(["user", "membership", "share", "groupMember", "invitationLink"]);

/** Every field of every record by which somebody can be made to answer for something. What only the server writes is history. */
export const owningFields: readonly OwningField[] = (records as readonly RecordDeclaration[])
  .filter(({ name }) => !ending.has(name))
  .flatMap((declaration) =>
    Object.entries(declaration.fields).flatMap(([name, field]) => owningField(declaration, name, field)),
  );

function owningField(declaration: RecordDeclaration, name: string, field: Field): OwningField[] {
  const names = field.to === "user" || field.to === "person" ? field.to : null;
  // A private row is nobody else's to have.
  if (names === null || !field.writable || !field.handedOver || declaration.privateTo === name) return [];
  const column = mappingOf(declaration).byName.get(name)?.column ?? "";
  return [{ declaration, name, column, many: field.kind === "references", names }];
}

/** The rows by which somebody is named in a field, outside of the trash and of projects there. */
export async function rowsNaming(db: Db | Tx, leaver: Leaver, field: OwningField, scope: Scope): Promise<string[]> {
  const id = field.names === "user" ? leaver.userId : leaver.personId;
  if (id === null) return [];
  const { table, projectColumn } = mappingOf(field.declaration);
  const conditions = [
    field.many ? `t.${field.column} @> array[$2::uuid]` : `t.${field.column} = $2`,
    ...(scope === "open" ? [unsettledSql(field.declaration)] : []),
    ...(projectColumn && field.declaration.name !== "project"
      ? [
          `not exists (select 1 from projects p where p.org_id = t.org_id and p.id = ${projectColumn} and p.deleted_at is not null)`,
        ]
      : []),
  ];
  const { rows } = await db.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `select t.id from ${table} t where t.org_id = $1 and t.deleted_at is null and ${conditions.join(" and ")} order by t.id`,
      [leaver.orgId, id],
    ),
  );
  return rows.map((row) => row.id);
}

/** Of rows that somebody is to take over those that would then stand there twice: what can be theirs only once is theirs already. */
export async function rowsHeldTwice(
  tx: Tx,
  orgId: string,
  { declaration, name, column }: OwningField,
  { ids, to }: { ids: readonly string[]; to: string },
): Promise<ReadonlySet<string>> {
  const { table, byName } = mappingOf(declaration);
  const twice = new Set<string>();
  for (const names of declaration.unique.filter((each) => each.includes(name))) {
    const others = names.filter((each) => each !== name).map((each) => byName.get(each)?.column ?? "");
    const { rows } = await tx.executeQuery<{ id: string }>(
      CompiledQuery.raw(
        `select t.id from ${table} t join ${table} o on o.org_id = t.org_id and o.deleted_at is null and o.${column} = $3
         ${others.map((each) => `and o.${each} = t.${each}`).join(" ")} where t.org_id = $1 and t.id = any($2::uuid[])`,
        [orgId, ids, to],
      ),
    );
    for (const { id } of rows) twice.add(id);
  }
  return twice;
}
