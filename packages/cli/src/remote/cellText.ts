import { formatDuration, formatPercent, type Field, type TypingContext } from "@gantry/records";

/** A value as people read it in a terminal; what is empty is nothing. */
export function cellText(
  field: Field | undefined,
  value: unknown,
  { units, moneyDigits }: TypingContext,
  names: ReadonlyMap<string, string>,
): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && field?.kind === "references")
    return value.map((id) => names.get(String(id)) ?? String(id)).join(", ");
  switch (field?.kind) {
    case "reference":
      return names.get(String(value)) ?? String(value);
    case "minutes":
      return formatDuration({ minutes: Number(value), elapsed: false, estimated: false }, units);
    case "ratio":
      return formatPercent(Number(value));
    case "money":
      return (Number(value) / 10 ** moneyDigits).toFixed(moneyDigits);
    case "boolean":
      return value === true ? "yes" : "no";
    case "instant":
      return String(value).replace("T", " ");
    default:
      return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
}

/** One line of a table: no line breaks, nothing that would steer the terminal, and not too long. */
export function lineText(text: string, most = 60): string {
  // oxlint-disable-next-line no-control-regex -- these are the ones meant
  const line = text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
