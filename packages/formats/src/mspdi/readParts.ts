import type { CompiledCalendar, Instant, WorkPart } from "@gantry/engine";
import { groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { dateField, durationField, textField } from "./mspdiValues.ts";

interface Segment {
  start: Instant;
  finish: Instant;
  /** Null where the calendar has no work: Microsoft writes no value there, and an explicit zero where work is interrupted. */
  work: number | null;
}

function segmentsOf(assignment: XmlRecord): Segment[] {
  const segments: Segment[] = [];
  for (const group of groupsNamed(assignment, "TimephasedData")) {
    const start = dateField(group.fields, "Start");
    const finish = dateField(group.fields, "Finish");
    if (start === null || finish === null || finish <= start) continue;
    segments.push({
      start,
      finish,
      work: textField(group.fields, "Value") === null ? null : durationField(group.fields, "Value"),
    });
  }
  return segments.sort((a, b) => a.start - b.start);
}

function spansOfWork(segments: readonly Segment[]): WorkPart[] {
  const spans: WorkPart[] = [];
  let open: WorkPart | null = null;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, finish, work } of segments) {
    // Time that no segment covers lies between work done and work still to do; a minute of it is only rounding.
    if (work === 0 || start > reached + 1) open = null;
    reached = Math.max(reached, finish);
    if (work === null || work === 0) continue;
    if (open === null) spans.push((open = { start, finish }));
    else open.finish = Math.max(open.finish, finish);
  }
  return spans;
}

/** Spans of all assignments laid over each other: while one works, the task is not interrupted. */
function united(spans: readonly WorkPart[], calendar: CompiledCalendar): WorkPart[] {
  const sorted = spans
    .map(({ start, finish }) => ({ start: calendar.nextWork(start), finish: calendar.previousWork(finish) }))
    .filter(({ start, finish }) => start < finish)
    .sort((a, b) => a.start - b.start);
  const parts: WorkPart[] = [];
  for (const span of sorted) {
    const last = parts[parts.length - 1];
    if (last && calendar.workBetween(last.finish, span.start) === 0) last.finish = Math.max(last.finish, span.finish);
    else if (last && span.start < last.finish) last.finish = Math.max(last.finish, span.finish);
    else parts.push({ ...span });
  }
  return parts;
}

/**
 * The parts of a task that was split, from the day-by-day work of its assignments; null for one that was not.
 * Delays of single assignments do not split a task: others work meanwhile, or it has not begun.
 */
export function readParts(assignments: readonly XmlRecord[], calendar: CompiledCalendar): WorkPart[] | null {
  const spans = assignments.flatMap((assignment) => spansOfWork(segmentsOf(assignment)));
  const parts = united(spans, calendar);
  return parts.length > 1 ? parts : null;
}
