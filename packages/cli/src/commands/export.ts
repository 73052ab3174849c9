import { InvalidArgumentError, Option } from "commander";
import { withServer } from "../local/withServer.ts";
import type { RegisterCommand } from "./command.ts";

interface ExportOptions {
  format: "mspdi" | "xer" | "csv";
  output?: string;
  asOf?: string;
}

/** `gantry export KEY`: a project of the local data as a file, as it is or as it was. */
export const exportCommand: RegisterCommand = (program, exit) => {
  program
    .command("export")
    .description("Export a project of this machine's data; Gantry may be running")
    .argument("<key>", "the project's key, e.g. CRM")
    .addOption(new Option("--format <format>", "what to write").choices(["mspdi", "xer", "csv"]).default("mspdi"))
    .option("--as-of <moment>", "the plan as it was then, e.g. 2026-05-12 or 2026-05-12T08:30:00Z", momentOf)
    .option("-o, --output <file>", "where to write; named after the project without it")
    .action((key: string, { format, output, asOf }: ExportOptions) =>
      withServer(exit, async ({ exportFile, readConfig }) => {
        const request = { config: readConfig(process.env), key, format, at: asOf ?? null, file: output ?? null };
        console.log(await exportFile(request));
      }),
    );
};

/** A day alone means its beginning, a time without a zone the one of this machine. */
function momentOf(text: string): string {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text);
  if (Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError(`"${text}" is no moment. Write it as 2026-05-12 or 2026-05-12T08:30:00Z.`);
  return moment.toISOString();
}
