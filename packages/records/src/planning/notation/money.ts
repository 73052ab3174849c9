/** Figures after the decimal sign of a currency, by its ISO 4217 code; 2 for codes that nobody knows. */
export function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * Reads an amount of money as people type it, with or without a currency beside it, into minor units; null when it is none. A point
 * or comma is the decimal sign when it comes last and no more than `digits` figures follow, else it sets off thousands.
 */
export function parseMoney(text: string, digits: number): number | null {
  const bare = text
    .replace(/^[\p{Sc}\p{L}\s]+|[\p{Sc}\p{L}\s]+$/gu, "")
    .replace(/[\s'’]/g, "")
    .replace("−", "-");
  const match = /^(-?)[\p{Sc}]?(\d[\d.,]*)$/u.exec(bare);
  if (!match) return null;
  const [, sign, figures = ""] = match;
  const last = Math.max(figures.lastIndexOf("."), figures.lastIndexOf(","));
  const after = last < 0 ? "" : figures.slice(last + 1);
  const isDecimal = last >= 0 && after.length <= digits;
  const grouped = isDecimal ? figures.slice(0, last) : figures;
  if (!/^\d+([.,]\d{3})*$/.test(grouped)) return null;
  const whole = grouped.replace(/[.,]/g, "");
  const minor = Number(whole + (isDecimal ? after.padEnd(digits, "0") : "0".repeat(digits)));
  if (!Number.isSafeInteger(minor)) return null;
  return sign === "-" && minor !== 0 ? -minor : minor;
}
