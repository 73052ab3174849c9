import { compareFile, type FileComparison } from "../compare/compareFile.ts";
import { comparisonTable, differencesText } from "../compare/comparisonText.ts";
import { planFilesIn } from "../compare/planFilesIn.ts";
import type { RegisterCommand } from "./command.ts";

interface CompareOptions {
  json?: boolean;
  why?: boolean;
}

function printed(files: readonly FileComparison[], { json, why }: CompareOptions): string {
  if (!json) {
    const refused = files
      .filter((file) => file.format === null)
      .flatMap((file) => file.findings.map((finding) => `${file.file}: ${finding.message}`));
    return [
      comparisonTable(files),
      ...refused,
      ...(why ? files.map(differencesText).filter((text) => text !== "") : []),
    ].join("\n");
  }
  const withoutWhy = (key: string, value: unknown) => (key === "differences" ? undefined : value);
  return why ? JSON.stringify(files, null, 2) : JSON.stringify(files, withoutWhy, 2);
}

/** `gantry compare PATH...`: how well our dates match those the source product stored. */
export const compareCommand: RegisterCommand = (program, exit) => {
  program
    .command("compare")
    .description("Schedule plan files and compare with the dates stored in them, to the minute")
    .argument("<path...>", "files, or folders of which every plan is taken")
    .option("--json", "print one JSON array, an object for each file")
    .option("--why", "list every difference")
    .action(async (paths: string[], options: CompareOptions) => {
      const files: FileComparison[] = [];
      for (const file of await planFilesIn(paths)) files.push(await compareFile(file));
      console.log(printed(files, options));
      if (files.some((file) => file.format === null)) exit(1);
    });
};
