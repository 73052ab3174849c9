import { withServer } from "../local/withServer.ts";
import type { RegisterCommand } from "./command.ts";

/** `gantry restore FILE`: the database as a backup says it was. */
export const restoreCommand: RegisterCommand = (program, exit) => {
  program
    .command("restore")
    .description("Restore a backup into the database of DATA_DIR or DATABASE_URL; stop Gantry first")
    .argument("<file>", "made by gantry backup, on any version of PostgreSQL from 15 on")
    .option("--replace", "put it over what is there, which is backed up first")
    .action((file: string, { replace }: { replace?: true }) =>
      withServer(exit, async ({ restoreFile, readConfig }) => {
        const { rows, tables, createdAt } = await restoreFile(readConfig(process.env), file, replace === true);
        console.log(
          `Restored ${rows} rows of ${tables.length} tables, as of ${createdAt}, and compared them table by table. Everybody signs in anew.`,
        );
      }),
    );
};
