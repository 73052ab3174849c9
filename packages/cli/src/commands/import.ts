import type { ImportFileResult } from "@gantry/server";
import { withServer } from "../local/withServer.ts";
import type { RegisterCommand } from "./command.ts";

interface ImportOptions {
  as?: string;
  preview?: true;
  new?: true;
}

/** `gantry import FILE`: a plan into the local data, over the project it was imported into before or into a new one. */
export const importCommand: RegisterCommand = (program, exit) => {
  program
    .command("import")
    .description("Import a plan into the data of this machine (DATA_DIR or DATABASE_URL); Gantry may be running")
    .argument("<file>", "MS Project XML, Primavera XER or XML, ProTrack")
    .option("--preview", "only say what would be written")
    .option("--new", "make a new project even where the plan was imported before")
    .option("--as <email>", "user to import as; the first administrator without it")
    .action((file: string, options: ImportOptions) =>
      withServer(exit, async ({ importFile, readConfig }) => {
        const result = await importFile({
          config: readConfig(process.env),
          file,
          as: options.as ?? null,
          write: options.preview !== true,
          asNew: options.new === true,
        });
        if (result.status === "refused") {
          for (const { severity, message, hint } of result.findings)
            console.error(`${severity}: ${message}${hint === undefined ? "" : ` ${hint}`}`);
          exit(1);
          return;
        }
        for (const document of result.documents) console.log(documentText(document, result.status === "written"));
      }),
    );
};

type Document = Extract<ImportFileResult, { documents: unknown }>["documents"][number];

function documentText({ title, counts, matches, suggestedKey, report }: Document, written: boolean): string {
  const { workItems, dependencies, people, assignments, calendars } = counts;
  const into = matches
    ? `${written ? "updated" : "would update"} "${matches.name}": ${matches.created} created, ${matches.updated} changed, ${matches.removed} removed, ${matches.unchanged} as before`
    : `${written ? "became" : "would become"} the new project ${suggestedKey}`;
  return [
    `${title}: ${workItems} work items, ${dependencies} dependencies, ${people} people, ${assignments} assignments, ${calendars} calendars`,
    `  ${into}`,
    ...report.map(({ effect, count, message }) => `  ${effect} ${count} ×: ${message}`),
  ].join("\n");
}
