import type { RecordDeclaration } from "@gantry/records";
import { sql } from "kysely";
import type { Db } from "../db/database.ts";

/** CRM and 12 of "CRM-12"; of "12" the number alone. In lower case. */
export interface RowKey {
  prefix: string | null;
  number: number;
}

const KEY = /^(?:([\p{L}\p{N}]+)-)?(\d{1,9})$/u;

export function rowKeyIn(text: string): RowKey | null {
  const [, prefix, digits] = KEY.exec(text.trim().toLowerCase()) ?? [];
  return digits === undefined ? null : { prefix: prefix ?? null, number: Number(digits) };
}

/** What the keys of a record's rows begin with, in a project: letters of their own, or its key. Null where any project's rows are meant. */
export async function keyPrefixIn(
  db: Db,
  orgId: string,
  declaration: RecordDeclaration,
  projectId: string | null,
): Promise<string | null> {
  if (declaration.prefix !== null || !declaration.numbered || projectId === null) return declaration.prefix;
  const { rows } = await sql<{ key: string }>`
    select key from projects where org_id = ${orgId} and id = ${projectId}::uuid`.execute(db);
  return rows[0]?.key ?? null;
}

/** Whether a key is one of rows whose keys begin so. A number alone is. */
export function beginsWith({ prefix }: RowKey, own: string | null): boolean {
  return prefix === null || prefix === own?.toLowerCase();
}

/** What is wrong with a key of other rows, which would else be taken for the row here that happens to bear its number; null where nothing is. */
export function foreignKey({ name }: RecordDeclaration, text: string, own: string | null): string | null {
  const key = rowKeyIn(text);
  if (key === null || own === null || beginsWith(key, own)) return null;
  return `"${text.trim()}" is no key of a ${name} here: those begin with "${own}-".`;
}
