import type { FastifyReply } from "fastify";
import { disposition } from "../files/sendFile.ts";
import type { Sheet } from "./cell.ts";
import { csvOf, xlsxOf } from "./exportSheet.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Answers with a table as a file to keep. */
export async function sendSheet(
  reply: FastifyReply,
  sheet: Sheet,
  { format, name }: { format: keyof typeof types; name: string },
): Promise<undefined> {
  await reply
    .headers({
      "content-type": types[format],
      "content-disposition": disposition(`${name}.${format}`),
      "cache-control": "private, no-store",
    })
    .send(format === "csv" ? csvOf(sheet) : await xlsxOf(sheet));
  return undefined;
}
