import type { PlanDifference } from "@gantry/formats";
import { findingsText } from "../output/findingsText.ts";
import { table } from "../output/table.ts";
import type { FileRoundtrip } from "./roundtripFile.ts";

/** Places printed of each field; the rest is counted. */
const SHOWN = 5;

function valueText(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function fieldText(field: string, differences: readonly PlanDifference[]): string[] {
  const lines = differences
    .slice(0, SHOWN)
    .map(({ place, before, after }) => `    ${place}: ${valueText(before)} became ${valueText(after)}`);
  const rest = differences.length - lines.length;
  return [`  ${field}: ${differences.length}`, ...lines, ...(rest > 0 ? [`    … and ${rest} more`] : [])];
}

/** What one file says otherwise, by field, each with its first places. */
function differencesText({ file, differences }: FileRoundtrip): string[] {
  if (differences.length === 0) return [];
  const fields = new Map<string, PlanDifference[]>();
  for (const difference of differences) {
    const field = `${difference.section} ${difference.field}`;
    fields.set(field, [...(fields.get(field) ?? []), difference]);
  }
  return [`${file}:`, ...[...fields].flatMap(([field, of]) => fieldText(field, of))];
}

/** A line a file, then what came back otherwise, and what could not be read. */
export function roundtripText(files: readonly FileRoundtrip[]): string {
  const rows = files.map(({ file, format, writtenAs, plans, activities, differences }) =>
    format === null
      ? [file, "refused", "", "", ""]
      : [file, `${format} > ${writtenAs}`, `${plans}`, `${activities}`, `${differences.length}`],
  );
  return [
    table([["file", "format", "plans", "activities", "differences"], ...rows]),
    ...files.flatMap(differencesText),
    ...files.filter(({ findings }) => findings.length > 0).map(({ findings }) => findingsText(findings)),
  ].join("\n");
}
