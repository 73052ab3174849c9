import { read, unreadable, type Parsed } from "./parsed.ts";

const PERCENT = /^\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*%?\s*$/;

/** Reads "50", "50%" or "12,5 %" as a ratio (0.5). `most` is the largest ratio allowed. */
export function parsePercent(text: string, most = 1): Parsed<number> {
  const match = PERCENT.exec(text);
  const ratio = match?.[1] === undefined ? Number.NaN : Number(match[1].replace(",", ".")) / 100;
  if (Number.isNaN(ratio)) {
    return unreadable({
      code: "percent.unreadable",
      message: `"${text.trim()}" is no percentage. Write a number such as 50%.`,
      at: 0,
      length: text.length,
    });
  }
  if (ratio < 0 || ratio > most) {
    return unreadable({
      code: "percent.range",
      message: `${text.trim()} lies outside 0% to ${Math.round(most * 100)}%.`,
      at: 0,
      length: text.length,
    });
  }
  return read(Number(ratio.toFixed(6)));
}

/** Writes a ratio as "50%", with no more decimals than it has. */
export function formatPercent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(4))}%`;
}
