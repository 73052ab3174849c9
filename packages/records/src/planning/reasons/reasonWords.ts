import type {
  ExplanationStep,
  FloatStep,
  IdleDays,
  Improvement,
  Instant,
  LinkReason,
  OtherDriver,
  Reason,
  Side,
} from "@gantry/engine";
import type { ReasonText } from "./reasonTexts.ts";

/** What sentences are made of: the catalogue, and names, dates and lengths as the reader likes them. */
export interface ReasonVocabulary {
  text: ReasonText;
  item(id: string): string;
  person(id: string): string;
  date(instant: Instant): string;
  /** A day by its number. */
  day(day: number): string;
  /** Working minutes of a work item. */
  length(minutes: number, itemId: string, elapsed?: boolean): string;
  /** Without its sign. */
  lag(link: { lag: number; lagUnit: LinkReason["lagUnit"] }, successorId: string): string;
}

/** One step in words: the reason first, then what it needs to be understood. */
export interface StepWords {
  reason: string;
  details: string[];
  others: { itemId: string; text: string }[];
}

/** What a step of the chain says (WHY-1 … WHY-5). */
export function stepWords(step: ExplanationStep, v: ReasonVocabulary): StepWords {
  const { reason, activityId } = step;
  return {
    reason: reason ? reasonSentence(reason, step, v) : v.text("reason.none"),
    details: [...workSentences(step, v), ...waitSentences(step, v)],
    others: step.others.map((other) => ({
      itemId: other.link.predecessorId,
      text: otherSentence(other, activityId, v),
    })),
  };
}

/** The reason alone, in one sentence. */
export function reasonSentence(reason: Reason, about: { activityId: string; side: Side }, v: ReasonVocabulary): string {
  const on = (date: Instant | null) => (date === null ? "" : v.date(date));
  switch (reason.kind) {
    case "dependency":
      return linkSentence(reason, about.activityId, v);
    case "projectStart":
    case "dataDate":
    case "expectedFinish":
    case "external":
      return v.text(`reason.${reason.kind}`, { date: on(reason.date) });
    case "constraint":
      return v.text("reason.constraint", { constraint: v.text(`constraint.${reason.type}`), date: on(reason.date) });
    case "span":
      return v.text("reason.span", { name: v.item(reason.activityId) });
    case "parent":
      return v.text("reason.parent", { name: v.item(reason.activityId) });
    case "children":
      return reason.activityId === null
        ? v.text("reason.children")
        : v.text(`reason.children.${about.side}`, { name: v.item(reason.activityId) });
    case "actual":
      return v.text(`reason.actual.${about.side}`, { date: on(reason.date) });
    case "resource":
      return v.text("reason.resource", { name: v.person(reason.resourceId) });
    case "levelingDelay": {
      const moved = v.text("reason.levelingDelay", {
        length: v.length(reason.minutes, about.activityId, reason.elapsed),
      });
      return reason.after ? `${linkSentence(reason.after, about.activityId, v)} ${moved}` : moved;
    }
    case "projectFinish":
    case "manual":
      return v.text(`reason.${reason.kind}`);
  }
}

function linkSentence(link: LinkReason, successorId: string, v: ReasonVocabulary): string {
  const sentence = v.text(`reason.${link.type}`, { name: v.item(link.predecessorId), date: v.date(link.from) });
  if (link.lag === 0) return sentence;
  return v.text(link.lag > 0 ? "reason.lag" : "reason.lead", { sentence, lag: v.lag(link, successorId) });
}

function workSentences({ work, held, activityId }: ExplanationStep, v: ReasonVocabulary): string[] {
  if (!work || work.minutes === 0) return [];
  const length = v.length(work.minutes, activityId, work.elapsed);
  const names = work.resourceIds.map((id) => v.person(id)).join(", ");
  const way = held === "finish" ? "work.back" : names === "" ? "work.plain" : "work.people";
  const named = work.idle.filter(({ name }) => name !== null);
  return [
    v.text(way, { length, names }),
    ...(named.length === 0 ? [] : [v.text("idle.within", { days: idleWords(named, v) })]),
  ];
}

function waitSentences({ wait }: ExplanationStep, v: ReasonVocabulary): string[] {
  if (!wait) return [];
  const names = wait.resourceIds.map((id) => v.person(id)).join(", ");
  return [v.text(`wait.${wait.of}`, { names, days: idleWords(wait.idle, v) })];
}

function idleWords(idle: readonly IdleDays[], v: ReasonVocabulary): string {
  return idle
    .map(({ name, from, to }) => {
      const days = to - from === 1 ? v.day(from) : v.text("days.range", { from: v.day(from), to: v.day(to - 1) });
      return name === null ? days : v.text("idle.named", { name, days });
    })
    .join(", ");
}

function otherSentence({ link, earlier }: OtherDriver, activityId: string, v: ReasonVocabulary): string {
  const name = v.item(link.predecessorId);
  return earlier === 0
    ? v.text("other.equal", { name })
    : v.text("other.next", { name, length: v.length(earlier, activityId) });
}

/** What could be done, in words (WHY-6). */
export function improvementSentence({ kind, activityId, most }: Improvement, v: ReasonVocabulary): string {
  const name = v.item(activityId);
  const length = most === null ? "" : v.length(most, activityId);
  return v.text(kind === "constraint" && most !== null ? "improve.constraint.most" : `improve.${kind}`, {
    name,
    length,
  });
}

/** What bounds the late finish, in words (WHY-7). */
export function floatSentence({ reason }: FloatStep, v: ReasonVocabulary): string {
  switch (reason.kind) {
    case "successor":
      return v.text(`float.${reason.type}`, { name: v.item(reason.successorId), date: v.date(reason.to) });
    case "parent":
      return v.text("float.parent", { name: v.item(reason.activityId) });
    case "constraint":
      return v.text("float.constraint", { constraint: v.text(`constraint.${reason.type}`), date: v.date(reason.date) });
    case "deadline":
    case "projectFinish":
      return v.text(`float.${reason.kind}`, { date: v.date(reason.date) });
  }
}

/** How much room a work item has, in one sentence. */
export function roomSentence(totalFloat: number, itemId: string, v: ReasonVocabulary): string {
  if (totalFloat === 0) return v.text("float.room.none");
  const length = v.length(Math.abs(totalFloat), itemId);
  return v.text(totalFloat < 0 ? "float.room.late" : "float.room.some", { length });
}
