import { schedulePlan, type Finding, type Schedule } from "@gantry/engine";
import type { FormatName, PlanDocument } from "@gantry/formats";
import { readPlanFile } from "../output/readPlanFile.ts";
import { addMatches, compareDocument, noMatches, type Difference, type MatchesByField } from "./compareDocument.ts";

/** What `gantry compare --json` prints of one file. */
export interface FileComparison extends MatchesByField {
  file: string;
  /** Null when the file could not be read; `findings` say why. */
  format: FormatName | null;
  activities: number;
  inProgress: number;
  withoutProgress: MatchesByField;
  scheduleMs: number;
  readMs: number;
  findings: readonly Finding[];
  differences?: readonly Difference[];
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function timed(document: PlanDocument): { schedule: Schedule; milliseconds: number } {
  const before = performance.now();
  const schedule = schedulePlan(document.plan);
  return { schedule, milliseconds: performance.now() - before };
}

/** Reads and schedules a file and compares all its plans with what it stores. */
export async function compareFile(file: string): Promise<FileComparison> {
  const before = performance.now();
  const result = await readPlanFile(file);
  const readMs = rounded(performance.now() - before);
  const documents = result.status === "read" ? result.documents : [];
  const findings: Finding[] = result.status === "read" ? [] : [...result.findings];
  const all = noMatches();
  const withoutProgress = noMatches();
  const differences: Difference[] = [];
  let scheduleMs = 0;
  let activities = 0;
  let inProgress = 0;
  for (const document of documents) {
    const { schedule, milliseconds } = timed(document);
    const comparison = compareDocument(document, schedule);
    scheduleMs += milliseconds;
    activities += comparison.activities;
    inProgress += comparison.inProgress;
    addMatches(all, comparison.all);
    addMatches(withoutProgress, comparison.withoutProgress);
    differences.push(...comparison.differences);
    findings.push(...document.findings, ...schedule.findings);
  }
  return {
    file,
    format: documents[0]?.format ?? null,
    activities,
    inProgress,
    ...all,
    withoutProgress,
    scheduleMs: rounded(scheduleMs),
    readMs,
    findings,
    differences,
  };
}
