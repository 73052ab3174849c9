import { basename } from "node:path";
import { plainInstant } from "../output/plainTime.ts";
import { table } from "../output/table.ts";
import {
  addMatches,
  comparedFields,
  noMatches,
  type Difference,
  type Matches,
  type MatchesByField,
} from "./compareDocument.ts";
import type { FileComparison } from "./compareFile.ts";

const HEADINGS: readonly string[] = ["early start", "early finish", "late start", "late finish", "total float"];

function share({ match, total }: Matches): string {
  if (total === 0) return "-";
  // Rounded down, so that 100 % means all.
  const percent = match === total ? "100" : (Math.floor((match / total) * 1000) / 10).toFixed(1);
  return `${match}/${total} ${percent}%`;
}

function shares(matches: MatchesByField): string[] {
  return comparedFields.map((field) => share(matches[field]));
}

/** One line a file with how much matches, and the total of all files with and without activities in progress. */
export function comparisonTable(files: readonly FileComparison[]): string {
  const total = noMatches();
  const unstarted = noMatches();
  for (const file of files) {
    addMatches(total, file);
    addMatches(unstarted, file.withoutProgress);
  }
  const sum = (pick: (file: FileComparison) => number) => files.reduce((all, file) => all + pick(file), 0);
  const rows = files.map((file) => [
    basename(file.file),
    file.format ?? "refused",
    `${file.activities}`,
    `${file.inProgress}`,
    ...shares(file),
    `${file.scheduleMs}`,
    `${file.readMs}`,
  ]);
  const activities = sum((file) => file.activities);
  const inProgress = sum((file) => file.inProgress);
  const times = [sum((file) => file.scheduleMs).toFixed(1), sum((file) => file.readMs).toFixed(1)];
  return table([
    ["file", "format", "activities", "in progress", ...HEADINGS, "schedule ms", "read ms"],
    ...rows,
    [`all ${files.length} files`, "", `${activities}`, `${inProgress}`, ...shares(total), ...times],
    ["of these without progress", "", `${activities - inProgress}`, "0", ...shares(unstarted)],
  ]);
}

function value({ field }: Difference, minutes: number | null): string {
  if (field !== "totalFloat") return plainInstant(minutes);
  return minutes === null ? "-" : `${minutes} min`;
}

/** Every difference of a file: which activity, which value, what is stored and what we computed. */
export function differencesText(file: FileComparison): string {
  const differences = file.differences ?? [];
  if (differences.length === 0) return "";
  const rows = differences.map((difference) => [
    `${difference.code ?? difference.activityId} ${difference.name.slice(0, 50)}${difference.inProgress ? " (in progress)" : ""}`,
    difference.field,
    value(difference, difference.stored),
    value(difference, difference.ours),
  ]);
  return `\n${basename(file.file)}: ${differences.length} differences\n${table([["activity", "value", "stored", "ours"], ...rows])}`;
}
