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
  /** Warm: the median of the later half of repeated runs. */
  scheduleMs: number;
  /** The first run of a process that has just begun. */
  firstScheduleMs: number;
  readMs: number;
  findings: readonly Finding[];
  differences?: readonly Difference[];
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

/** A plan is scheduled again and again, so that the time is that of code that is warm: so often at most, or so long. */
const ROUNDS = 25;
const ENOUGH_MS = 400;

interface Timed {
  schedule: Schedule;
  milliseconds: number;
  firstMilliseconds: number;
}

function timed(document: PlanDocument): Timed {
  const times: number[] = [];
  const began = performance.now();
  let schedule: Schedule;
  do {
    const before = performance.now();
    schedule = schedulePlan(document.plan);
    times.push(performance.now() - before);
  } while (times.length < ROUNDS && performance.now() - began < ENOUGH_MS);
  const warm = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  return { schedule, milliseconds: warm[Math.floor(warm.length / 2)] ?? 0, firstMilliseconds: times[0] ?? 0 };
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
  let firstScheduleMs = 0;
  let activities = 0;
  let inProgress = 0;
  for (const document of documents) {
    const { schedule, milliseconds, firstMilliseconds } = timed(document);
    const comparison = compareDocument(document, schedule);
    scheduleMs += milliseconds;
    firstScheduleMs += firstMilliseconds;
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
    firstScheduleMs: rounded(firstScheduleMs),
    readMs,
    findings,
    differences,
  };
}
