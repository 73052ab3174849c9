import { records, user, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";
import type { DemoRow } from "./demoRow.ts";

/** What there can be only one of in an organisation, and by which texts; accounts are declared apart from the others. */
const singular = (records as readonly RecordDeclaration[])
  .filter(({ scope }) => scope === "organisation")
  .flatMap((declaration) => {
    const unique = declaration.name === user.name ? [["email"]] : declaration.unique;
    return unique
      .filter((names) => names.every((name) => declaration.fields[name]?.kind === "text"))
      .map((names) => ({ declaration, names }));
  });

/**
 * The rows of the demo without those that the organisation has already, by their name, address or key; what refers to them refers to its
 * own. Some of an earlier demo stay because they are used.
 */
export async function withKnown(db: Db, orgId: string, rows: readonly DemoRow[]): Promise<DemoRow[]> {
  const known = new Map<string, string>();
  for (const { declaration, names } of singular) {
    const own = new Map(
      rows.filter(({ record }) => record === declaration.name).map((row) => [wordsOf(row.values, names), row.id]),
    );
    if (own.size === 0) continue;
    for (const there of await rowsThere(db, orgId, declaration, names)) {
      const id = own.get(wordsOf(there, names));
      if (id !== undefined) known.set(id, String(there["id"]));
    }
  }
  if (known.size === 0) return [...rows];
  return rows
    .filter(({ id }) => !known.has(id))
    .map((row) => ({
      ...row,
      values: Object.fromEntries(Object.entries(row.values).map(([name, value]) => [name, referred(known, value)])),
    }));
}

function referred(known: ReadonlyMap<string, string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => referred(known, each));
  return typeof value === "string" ? (known.get(value) ?? value) : value;
}

/** As the database compares them. */
function wordsOf(values: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => String(values[name]).toLowerCase()));
}

async function rowsThere(db: Db, orgId: string, declaration: RecordDeclaration, names: readonly string[]) {
  const { table, byName } = mappingOf(declaration);
  const columns = names.map((name) => `t.${byName.get(name)?.column} as "${name}"`).join(", ");
  const { rows } = await db.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(`select t.id, ${columns} from ${table} t where t.org_id = $1 and t.deleted_at is null`, [orgId]),
  );
  return rows;
}
