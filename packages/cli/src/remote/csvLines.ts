/** Rows as CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLines(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => row.map((value) => csvCell(value)).join(",")).join("\r\n");
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
