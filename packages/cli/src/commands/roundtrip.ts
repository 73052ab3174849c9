import { Option } from "commander";
import { planFilesIn } from "../compare/planFilesIn.ts";
import { withServer } from "../local/withServer.ts";
import { type FileRoundtrip, roundtripFile, type RoundtripFormat } from "../roundtrip/roundtripFile.ts";
import { roundtripText } from "../roundtrip/roundtripText.ts";
import type { RegisterCommand } from "./command.ts";

interface RoundtripOptions {
  json?: true;
  as?: RoundtripFormat;
}

/** `gantry roundtrip PATH...`: what importing plans and exporting them again would change. */
export const roundtripCommand: RegisterCommand = (program, exit) => {
  program
    .command("roundtrip")
    .description("Take plan files in and out again, and list what they say otherwise then, by field and place")
    .argument("<path...>", "files, or folders of which every plan is taken")
    .option("--json", "print one JSON array, an object for each file")
    .addOption(new Option("--as <format>", "write another format than the file's own").choices(["mspdi", "xer"]))
    .action((paths: string[], { json, as }: RoundtripOptions) =>
      withServer(exit, async ({ throughRecords }) => {
        const files: FileRoundtrip[] = [];
        for (const file of await planFilesIn(paths))
          files.push(await roundtripFile(file, { as: as ?? null, through: throughRecords }));
        console.log(json ? JSON.stringify(files, null, 2) : roundtripText(files));
        if (files.some(({ format, differences }) => format === null || differences.length > 0)) exit(1);
      }),
    );
};
