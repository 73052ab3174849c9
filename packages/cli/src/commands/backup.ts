import { withServer } from "../local/withServer.ts";
import type { RegisterCommand } from "./command.ts";

/** `gantry backup`: the whole database in one file, as of one moment. */
export const backupCommand: RegisterCommand = (program, exit) => {
  program
    .command("backup")
    .description("Back the whole database up into one file; Gantry may be running")
    .option("-o, --output <file>", "where to write; into the data folder's backups without it")
    .action(({ output }: { output?: string }) =>
      withServer(exit, async ({ backupFile, readConfig }) => {
        const { file, rows, tables } = await backupFile(readConfig(process.env), output ?? null);
        console.log(`${file}: ${rows} rows of ${tables.length} tables`);
      }),
    );
};
