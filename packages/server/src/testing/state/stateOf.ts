import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CompiledQuery } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { TestGantry } from "../gantryOn.ts";
import { settle } from "./settle.ts";

/** All rows of each table as text, sorted, and the names of the files people gave. */
export type State = ReadonlyMap<string, readonly string[]>;

/** Columns that move though nobody's data does. */
const moving: Readonly<Record<string, readonly string[]>> = {
  // Notes that somebody was here, whatever became of what they asked for.
  sessions: ["last_seen_at"],
  users: ["last_seen_at"],
  access_tokens: ["last_used_at", "last_used_from"],
};

/** Everything that Gantry keeps, as soon as nothing goes on behind the answers. */
export async function stateOf(test: TestGantry): Promise<State> {
  await settle(test);
  const { db } = test.gantry.database;
  const state = new Map<string, readonly string[]>();
  for (const table of await tablesOf(db)) {
    const row = (moving[table] ?? []).reduce((text, column) => `${text} - '${column}'`, "to_jsonb(t)");
    const { rows } = await db.executeQuery<{ row: string }>(
      CompiledQuery.raw(`select (${row})::text as row from ${table} t order by 1`),
    );
    state.set(
      table,
      rows.map((each) => each.row),
    );
  }
  const files = join(test.dataDir, "files");
  return state.set("files", existsSync(files) ? readdirSync(files, { recursive: true, encoding: "utf8" }).sort() : []);
}

export function hashOf(state: State): string {
  return createHash("sha256")
    .update(JSON.stringify([...state]))
    .digest("hex");
}

/** Which rows of which tables were there once alone. */
export function differences(first: State, second: State): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((table) => {
    const before = new Set(first.get(table));
    const after = new Set(second.get(table));
    const gone = [...before].filter((row) => !after.has(row)).map((row) => `${table} lost ${row.slice(0, 300)}`);
    return [...gone, ...[...after].filter((row) => !before.has(row)).map((row) => `${table} got ${row.slice(0, 300)}`)];
  });
}

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await db.executeQuery<{ name: string }>(
    CompiledQuery.raw(
      `select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
    ),
  );
  return rows.map(({ name }) => name);
}
