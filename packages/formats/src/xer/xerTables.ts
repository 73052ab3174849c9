import type { ReadLimits } from "../input/readLimits.ts";
import { refusal } from "../input/refusedInput.ts";

/** One line of a table: its values in the order of the table's fields, and the line it stands on. */
export interface XerRow {
  line: number;
  values: string[];
}

export class XerTable {
  readonly name: string;
  readonly rows: XerRow[] = [];
  /** Rows of tables that are not kept are only counted. */
  rowCount = 0;
  readonly line: number;
  private columns = new Map<string, number>();

  constructor(name: string, line: number) {
    this.name = name;
    this.line = line;
  }

  setColumns(names: readonly string[]): void {
    this.columns = new Map(names.map((name, at) => [name.trim(), at]));
  }

  columnNames(): Iterable<string> {
    return this.columns.keys();
  }

  /** The text of a field, trimmed; null when the table lacks the field or the row leaves it empty. */
  get(row: XerRow, field: string): string | null {
    const at = this.columns.get(field);
    const value = at === undefined ? undefined : row.values[at]?.trim();
    return value ? value : null;
  }

  number(row: XerRow, field: string): number | null {
    const text = this.get(row, field);
    if (text === null) return null;
    // Some exports write the decimal sign of the computer they were made on.
    const value = Number(text.replace(",", "."));
    return Number.isFinite(value) ? value : null;
  }
}

export interface XerTables {
  header: string[];
  tables: Map<string, XerTable>;
  /** The file ended with %E, as every whole export does. */
  ended: boolean;
}

const KEPT = new Set([
  "CURRTYPE",
  "PROJECT",
  "CALENDAR",
  "SCHEDOPTIONS",
  "PROJWBS",
  "RSRC",
  "RSRCRATE",
  "TASK",
  "TASKPRED",
  "TASKRSRC",
  "TASKMEMO",
  "WBSMEMO",
  "PROJCOST",
  "ACTVTYPE",
  "ACTVCODE",
  "TASKACTV",
  "MEMOTYPE",
]);

export interface XerLines {
  write(latin1: string): void;
  end(): XerTables;
}

/**
 * Splits an export into its tables as it streams by. Text is taken byte for byte as characters 0 to 255; which code page
 * it is in is decided at the end, when it is known what stands in it.
 */
export function collectXer(limits: ReadLimits): XerLines {
  const result: XerTables = { header: [], tables: new Map(), ended: false };
  let table: XerTable | null = null;
  let lastRow: XerRow | null = null;
  let line = 0;
  let rest = "";

  const continueRow = (text: string) => {
    // A memo with line breaks in it: the text goes on in the last field.
    if (!lastRow) return;
    const [first, ...more] = text.split("\t");
    const last = lastRow.values.length - 1;
    const joined = `${lastRow.values[last] ?? ""}\n${first ?? ""}`;
    if (joined.length > limits.textLength) throw tooLong(line, limits.textLength);
    lastRow.values[last] = joined;
    lastRow.values.push(...more);
  };

  const takeLine = (text: string) => {
    line += 1;
    if (line > limits.elements) throw tooMany(limits.elements);
    if (text.length > limits.textLength) throw tooLong(line, limits.textLength);
    if (line === 1) {
      result.header = text.split("\t");
      return;
    }
    const kind = text.startsWith("%") ? text.slice(0, 2) : "";
    const known = kind !== "" && (text.length === 2 || text[2] === "\t");
    if (!known) {
      if (table && text !== "") continueRow(text);
      return;
    }
    if (kind === "%R") {
      if (!table) return;
      table.rowCount += 1;
      lastRow = null;
      if (!KEPT.has(table.name)) return;
      lastRow = { line, values: text.slice(3).split("\t") };
      table.rows.push(lastRow);
    } else if (kind === "%T") {
      const name = text.slice(3).trim();
      table = result.tables.get(name) ?? new XerTable(name, line);
      result.tables.set(name, table);
      lastRow = null;
    } else if (kind === "%F") table?.setColumns(text.slice(3).split("\t"));
    else if (kind === "%E") result.ended = true;
    else continueRow(text);
  };

  return {
    write(text) {
      const whole = rest + text;
      let from = 0;
      for (let at = whole.indexOf("\n", from); at >= 0; at = whole.indexOf("\n", from)) {
        takeLine(whole.charCodeAt(at - 1) === 13 && at > from ? whole.slice(from, at - 1) : whole.slice(from, at));
        from = at + 1;
      }
      rest = whole.slice(from);
      if (rest.length > limits.textLength) throw tooLong(line + 1, limits.textLength);
    },
    end() {
      if (rest !== "" && rest !== "\u001a") takeLine(rest.replace(/\r$/, ""));
      return result;
    },
  };
}

function tooLong(line: number, limit: number) {
  return refusal({
    code: "xer.lineTooLong",
    message: `Line ${line} is longer than ${limit} characters.`,
    hint: "Export the project again from Primavera.",
    where: { line },
    data: { limit },
  });
}

function tooMany(limit: number) {
  return refusal({
    code: "xer.tooManyLines",
    message: `The file has more than ${limit} lines, the most that is read.`,
    hint: "Maybe export fewer projects at once.",
    data: { limit },
  });
}
