import { Option } from "commander";
import { withServer } from "../local/withServer.ts";
import type { RegisterCommand } from "./command.ts";

/** `gantry export KEY`: a project of the local data as a file. */
export const exportCommand: RegisterCommand = (program, exit) => {
  program
    .command("export")
    .description("Export a project of this machine's data; Gantry may be running")
    .argument("<key>", "the project's key, e.g. CRM")
    .addOption(new Option("--format <format>", "what to write").choices(["mspdi", "xer", "csv"]).default("mspdi"))
    .option("-o, --output <file>", "where to write; named after the project without it")
    .action((key: string, { format, output }: { format: "mspdi" | "xer" | "csv"; output?: string }) =>
      withServer(exit, async ({ exportFile, readConfig }) => {
        console.log(await exportFile({ config: readConfig(process.env), key, format, file: output ?? null }));
      }),
    );
};
