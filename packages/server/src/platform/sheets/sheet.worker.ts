import { Readable } from "node:stream";
import { parentPort, workerData } from "node:worker_threads";
import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import type { Cell, Sheet, SheetAnswer } from "./cell.ts";
import { limitedZip } from "./limitedZip.ts";

/** Reads one table, away from the server's own thread. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread.");

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_UNPACKED = 100 * 1_048_576;
const { name, content } = workerData as { name: string; content: Uint8Array };

void read()
  .catch((error: unknown): SheetAnswer => ({
    kind: "refused",
    message: `"${name}" cannot be read: ${error instanceof Error ? error.message : String(error)}`,
  }))
  .then((answer) => port.postMessage(answer))
  .finally(() => port.close());

async function read(): Promise<SheetAnswer> {
  const bytes = Buffer.from(content);
  const table = isZip(bytes) ? await xlsx(bytes) : csv(bytes);
  const [first, ...rows] = table.filter((row) => row.some((cell) => cell !== null));
  if (!first) return { kind: "refused", message: `"${name}" holds no rows.` };
  if (rows.length > MOST_ROWS)
    return { kind: "refused", message: `"${name}" holds ${rows.length} rows; ${MOST_ROWS} can be brought in at once.` };
  if (first.length > MOST_COLUMNS)
    return { kind: "refused", message: `"${name}" has ${first.length} columns; ${MOST_COLUMNS} can be read.` };
  const sheet: Sheet = { headers: headersOf(first), rows };
  return { kind: "sheet", sheet };
}

/** Each by a name of its own: the second "Name" is "Name (2)". */
function headersOf(cells: readonly Cell[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const text = String(cell ?? "").trim() || `Column ${index + 1}`;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text} (${times})`;
  });
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

async function xlsx(bytes: Buffer): Promise<Cell[][]> {
  // All of it first, since the reader's streams do not hand on well what fails in between.
  const parts = [...limitedZip(bytes, MOST_UNPACKED)];
  const [sheet] = await readXlsx(Readable.from(parts));
  return (sheet?.data ?? []).map((row) => row.map((cell) => cellOf(cell)));
}

function cellOf(cell: unknown): Cell {
  if (typeof cell === "number" || typeof cell === "boolean" || cell instanceof Date) return cell;
  return typeof cell === "string" && cell.trim() !== "" ? cell : null;
}

function csv(bytes: Buffer): Cell[][] {
  if (bytes.includes(0)) throw new Error("it is neither CSV nor XLSX.");
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const rows = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => row.map((cell) => (cell.trim() === "" ? null : unguarded(cell))));
}

/** The sign that parts the first line into most columns; German spreadsheets write semicolons. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/\r?\n|$/)).replaceAll(/"(?:[^"]|"")*"/g, "");
  const counted = [",", ";", "\t"].map((sign) => [sign, line.split(sign).length] as const);
  return counted.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ",";
}

/** Without the apostrophe that export puts before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
