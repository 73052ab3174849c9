import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { schedulePlan } from "@gantry/engine";
import { mspdiLosses, type PlanDocument, writeCsv, writeMspdi } from "@gantry/formats";
import { Option } from "commander";
import { findingsText } from "../output/findingsText.ts";
import { readPlanFile } from "../output/readPlanFile.ts";
import type { RegisterCommand } from "./command.ts";

interface ConvertOptions {
  to: "mspdi" | "csv";
  output?: string;
  plan: number;
}

function textOf(document: PlanDocument, to: ConvertOptions["to"]): Generator<string> {
  const schedule = schedulePlan(document.plan);
  return to === "csv" ? writeCsv(document, schedule) : writeMspdi(document, schedule);
}

/** Writes beside the target and renames, so that a failure leaves no half file under the wanted name. */
async function writeFileWhole(text: Generator<string>, file: string): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(text, createWriteStream(partial));
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause;
  }
}

/** `gantry convert FILE --to FORMAT`: a plan in another format, with its dates. */
export const convertCommand: RegisterCommand = (program, exit) => {
  program
    .command("convert")
    .description("Write a plan file in another format, with the dates computed")
    .argument("<file>", "MS Project XML or Primavera XER")
    .addOption(new Option("--to <format>", "what to write").choices(["mspdi", "csv"]).makeOptionMandatory())
    .option("-o, --output <file>", "where to write; the terminal without it")
    .option("--plan <number>", "which plan of a file that holds several, from 1", Number, 1)
    .action(async (file: string, { to, output, plan }: ConvertOptions) => {
      const result = await readPlanFile(file);
      if (result.status === "refused") {
        console.error(findingsText(result.findings));
        exit(1);
        return;
      }
      const document = result.documents[plan - 1];
      if (!document) {
        console.error(
          `error: The file holds ${result.documents.length} plans; there is no plan ${plan}. Choose one of 1 to ${result.documents.length}.`,
        );
        exit(1);
        return;
      }
      const losses = to === "mspdi" ? mspdiLosses(document) : [];
      for (const line of losses) console.error(`${line.effect} ${line.count} ×: ${line.message}`);
      if (output === undefined) for (const piece of textOf(document, to)) process.stdout.write(piece);
      else await writeFileWhole(textOf(document, to), output);
    });
};
