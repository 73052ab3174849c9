import { withServer } from "../local/withServer.ts";
import { withRemote } from "../remote/withRemote.ts";
import type { RegisterCommand } from "./command.ts";
import { restoreRow } from "./remote/writingCommands.ts";

interface RestoreOptions {
  replace?: true;
  project?: string;
  json?: true;
}

/** `gantry restore FILE`: the database as a backup says it was. `gantry restore RECORD ROW`: one row back from the trash. */
export const restoreCommand: RegisterCommand = (program, exit) => {
  program
    .command("restore")
    .description(
      "Restore a backup into the database of DATA_DIR or DATABASE_URL (stop Gantry first), or one row from the trash over the network",
    )
    .argument("<file-or-record>", "made by gantry backup, on any version of PostgreSQL from 15 on; or a record type")
    .argument("[row]", "the row of that record type: its key, title or id")
    .option("--replace", "put the backup over what is there, which is backed up first")
    .option("--project <project>", "key or name of the project the row lies in")
    .option("--json", "print the row as JSON")
    .action((what: string, row: string | undefined, options: RestoreOptions) =>
      row === undefined
        ? restoreBackup(exit, what, options.replace === true)
        : withRemote(exit, (remote) => restoreRow(remote, what, row, options)),
    );
};

function restoreBackup(exit: (code: number) => void, file: string, replace: boolean): Promise<void> {
  return withServer(exit, async ({ restoreFile, readConfig }) => {
    const { rows, tables, createdAt } = await restoreFile(readConfig(process.env), file, replace);
    console.log(
      `Restored ${rows} rows of ${tables.length} tables, as of ${createdAt}, and compared them table by table. Everybody signs in anew.`,
    );
  });
}
