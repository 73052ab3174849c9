import pg from "pg";

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [DATE, (text) => text],
  [TIMESTAMPTZ, isoMoment],
]);

/** How column values become JavaScript: int8 as exact numbers, moments as ISO 8601 in UTC, days as text; the rest as pg does. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: "text" | "binary") =>
    (format !== "binary" && parsers.get(id)) ||
    pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig["getTypeParser"],
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} does not fit a number exactly.`);
  return value;
}

/** "2026-05-12 08:00:00.12+00" becomes "2026-05-12T08:00:00.120Z"; other zones of the session are converted. */
function isoMoment(text: string): string {
  return text.endsWith("+00") && text.length >= 22
    ? `${text.slice(0, 10)}T${text.slice(11, -3).padEnd(text.includes(".") ? 12 : 0, "0")}Z`
    : new Date(text).toISOString();
}
