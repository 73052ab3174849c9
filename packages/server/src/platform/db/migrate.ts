import { records } from "@gantry/records";
import { Migrator, type MigrationResult } from "kysely";
import { deriveTables, type TableNames } from "../records/tables/deriveTables.ts";
import { openDatabase, type Connection } from "./database.ts";
import { migrations } from "./migrations/migrations.ts";

export interface MigrateOptions {
  /** Called with the names of what is about to be applied, before anything is (a backup may be taken); not when nothing is. */
  before?: (pending: readonly string[]) => Promise<void>;
  /** Stop at this migration, the shape an older version left, with only these of the derived tables and columns; otherwise at the newest, with all. */
  to?: { migration: string; derived: TableNames };
}

/** Those this version knows, in order. */
export const migrationNames: readonly string[] = Object.keys(migrations).sort();

/**
 * Brings the database to this version's tables, those of migrations first, then those made from declarations, and gives the names of the migrations applied. Several servers may start at
 * once: one migrates, the others wait for it.
 */
export async function migrate(connection: Connection, options: MigrateOptions = {}): Promise<string[]> {
  const { db, close } = openDatabase(connection, { maxConnections: 2 });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
      // Two that were written side by side need not arrive in the order of their numbers.
      allowUnorderedMigrations: true,
    });
    const pending = (await migrator.getMigrations()).filter((each) => !each.executedAt).map((each) => each.name);
    if (pending.length > 0) await options.before?.(pending);
    const { error, results } = await (options.to === undefined
      ? migrator.migrateToLatest()
      : migrator.migrateTo(options.to.migration));
    if (error) throw new Error(failureText(results), { cause: error });
    await deriveTables(db, records, options.to?.derived);
    return (results ?? []).map((each) => each.migrationName);
  } finally {
    await close();
  }
}

function failureText(results: readonly MigrationResult[] | undefined): string {
  const failed = results?.find((each) => each.status === "Error");
  return failed
    ? `The migration "${failed.migrationName}" failed; nothing of it was kept.`
    : "The database could not be migrated. Maybe it was written by a newer version of Gantry.";
}
