import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { schedulePlan } from "@gantry/engine";
import {
  mspdiLosses,
  type PlanDocument,
  type ReportLine,
  writeCsv,
  writeMspdi,
  writeXer,
  xerLosses,
} from "@gantry/formats";
import { Option } from "commander";
import { findingsText } from "../output/findingsText.ts";
import { readPlanFile } from "../output/readPlanFile.ts";
import type { RegisterCommand } from "./command.ts";

interface ConvertOptions {
  to: "mspdi" | "xer" | "csv";
  output?: string;
  plan?: number;
}

type Pieces = Generator<string | Uint8Array>;

function* piecesOf(documents: readonly PlanDocument[], to: ConvertOptions["to"]): Pieces {
  const plans = documents.map((document) => ({ document, schedule: schedulePlan(document.plan) }));
  if (to === "xer") yield* writeXer(plans);
  else
    for (const { document, schedule } of plans)
      yield* to === "csv" ? writeCsv(document, schedule) : writeMspdi(document, schedule);
}

/** The plan asked for; an export of Primavera takes all there are, other files hold one. */
function chosen(documents: readonly PlanDocument[], { to, plan }: ConvertOptions): readonly PlanDocument[] {
  if (plan === undefined && to === "xer") return documents;
  return documents.slice((plan ?? 1) - 1, plan ?? 1);
}

function lossesOf(document: PlanDocument, to: ConvertOptions["to"]): readonly ReportLine[] {
  if (to === "csv") return [];
  return to === "xer" ? xerLosses(document) : mspdiLosses(document);
}

/** Writes beside the target and renames, so that a failure leaves no half file under the wanted name. */
async function writeFileWhole(pieces: Pieces, file: string): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(pieces, createWriteStream(partial));
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
    .argument("<file>", "MS Project XML, Primavera XER or XML, ProTrack")
    .addOption(new Option("--to <format>", "what to write").choices(["mspdi", "xer", "csv"]).makeOptionMandatory())
    .option("-o, --output <file>", "where to write; the terminal without it")
    .option("--plan <number>", "which plan of a file that holds several, from 1; XER takes all without it", Number)
    .action(async (file: string, options: ConvertOptions) => {
      const { to, output, plan = 1 } = options;
      const result = await readPlanFile(file);
      if (result.status === "refused") {
        console.error(findingsText(result.findings));
        exit(1);
        return;
      }
      const documents = chosen(result.documents, options);
      if (documents.length === 0) {
        console.error(
          `error: The file holds ${result.documents.length} plans; there is no plan ${plan}. Choose one of 1 to ${result.documents.length}.`,
        );
        exit(1);
        return;
      }
      const losses = documents.flatMap((document) => lossesOf(document, to));
      for (const line of losses) console.error(`${line.effect} ${line.count} ×: ${line.message}`);
      if (output === undefined) for (const piece of piecesOf(documents, to)) process.stdout.write(piece);
      else await writeFileWhole(piecesOf(documents, to), output);
    });
};
