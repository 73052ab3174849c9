import { dayOf, MINUTES_PER_DAY, type Instant } from "@gantry/engine";
import { instantFromText, instantOfDate, parseDate, textFromInstant, type WorkItemRow } from "@gantry/records";
import { planText } from "../texts.ts";
import { itemDraft, type Draft, type EditContext, type Outcome, type Refusal } from "./draft.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

type Side = "start" | "finish";

/** Minutes after midnight at which work begins or ends on a day; what goes without saying when only a day is typed. */
export function usualMinute(
  { model }: EditContext,
  item: WorkItemRow,
  { day, side }: { day: number; side: Side },
): number {
  const intervals = model.calendarOf(item).workingIntervals(day);
  if (side === "start") return intervals[0]?.from ?? 0;
  return intervals.at(-1)?.to ?? 0;
}

/** Reads a typed date; null for an empty text. */
export function typedInstant(
  context: EditContext,
  item: WorkItemRow,
  { text, side }: { text: string; side: Side },
): Instant | null | Refusal {
  if (text.trim() === "" || /^(na|n\/a|none|-|–)$/i.test(text.trim())) return null;
  const parsed = parseDate(text, context);
  if (!parsed.ok) return { refused: wordedMessage(parsed.problem.message) };
  return instantOfDate(parsed.value, usualMinute(context, item, { day: parsed.value.day, side }));
}

/**
 * A typed start. Work that has begun gets it as its actual start, manual work as its date; on automatic work it becomes a
 * constraint "start no earlier than" (no later, where the project is scheduled from its finish), as in MS Project. An
 * empty text takes the constraint away.
 */
export function editStart(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const instant = typedInstant(context, item, { text, side: "start" });
  return isRefused(instant) ? instant : setStart(context, item, instant);
}

export function setStart(
  context: EditContext,
  item: WorkItemRow,
  instant: Instant | null,
  { keepsFinish = false } = {},
): Draft | null {
  const label = planText("step.start", { name: item.name });
  const date = written(instant);
  if (item.actualStart !== null) {
    const finish = keepsFinish ? {} : movedEnd(context, item, instant);
    return itemDraft(item, date === null ? { ...notStarted } : { actualStart: date, ...finish }, { label });
  }
  if (item.mode === "manual")
    return itemDraft(
      item,
      { manualStart: date, ...(keepsFinish ? {} : movedFinish(context, item, instant)) },
      { label },
    );
  return constrained(context, item, { side: "start", date, label });
}

/** A typed finish: actual finish, manual finish (the duration follows), or a constraint "finish no earlier than". */
export function editFinish(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const instant = typedInstant(context, item, { text, side: "finish" });
  return isRefused(instant) ? instant : setFinish(context, item, instant);
}

export function setFinish(context: EditContext, item: WorkItemRow, instant: Instant | null): Outcome {
  const label = planText("step.finish", { name: item.name });
  const date = written(instant);
  if (item.actualFinish !== null) {
    if (endsBeforeStart(item, "actualFinish", instant)) return { refused: planText("refused.finishBeforeStart") };
    return itemDraft(item, { actualFinish: date }, { label });
  }
  if (item.mode === "manual") {
    const start =
      item.manualStart === null ? (context.dates(item.id)?.start ?? null) : instantFromText(item.manualStart);
    if (instant !== null && start !== null && instant < start)
      return { refused: planText("refused.finishBeforeStart") };
    const duration =
      instant === null || start === null ? item.duration : context.model.calendarOf(item).workBetween(start, instant);
    return itemDraft(item, { manualFinish: date, duration }, { label });
  }
  return constrained(context, item, { side: "finish", date, label });
}

function constrained(
  { model }: EditContext,
  item: WorkItemRow,
  { side, date, label }: { side: Side; date: string | null; label: string },
): Draft | null {
  if (date === null) return itemDraft(item, { constraintType: "ASAP", constraintDate: null }, { label });
  const backward = model.project.scheduleFrom === "finish";
  const constraintType = side === "start" ? (backward ? "SNLT" : "SNET") : backward ? "FNLT" : "FNET";
  const notice = planText("notice.constraint", {
    name: item.name,
    constraint: planText(`constraint.${constraintType}`),
  });
  return itemDraft(item, { constraintType, constraintDate: date }, { label, notice });
}

/** A manual activity keeps its length when its start moves. */
function movedFinish({ model }: EditContext, item: WorkItemRow, start: Instant | null): Partial<WorkItemRow> {
  if (item.manualFinish === null) return {};
  if (start === null) return { manualFinish: null };
  return { manualFinish: textFromInstant(model.calendarOf(item).advance(start, item.duration)) };
}

/** So does work that is done. */
function movedEnd({ model }: EditContext, item: WorkItemRow, start: Instant | null): Partial<WorkItemRow> {
  const [begun, ended] = [stored(item.actualStart), stored(item.actualFinish)];
  if (start === null || begun === null || ended === null) return {};
  const calendar = model.calendarOf(item);
  return { actualFinish: written(calendar.advance(start, calendar.workBetween(begun, ended))) };
}

const notStarted = { actualStart: null, actualFinish: null, percentComplete: 0, state: "open" } as const;

/** A typed deadline, constraint date or actual date, stored as it is. */
export function editDateField(
  context: EditContext,
  item: WorkItemRow,
  { field, text }: { field: "deadline" | "constraintDate" | "actualStart" | "actualFinish"; text: string },
): Outcome {
  const side = field === "actualStart" || (field === "constraintDate" && startsBy(item)) ? "start" : "finish";
  const instant = typedInstant(context, item, { text, side });
  if (isRefused(instant)) return instant;
  const date = written(instant);
  const label = planText("step.date", { name: item.name, field: planText(`column.${field}`) });
  if (field === "constraintDate") {
    if (date === null) return itemDraft(item, { constraintType: "ASAP", constraintDate: null }, { label });
    const constraintType = isUndated(item.constraintType) ? "SNET" : item.constraintType;
    return itemDraft(item, { constraintType, constraintDate: date }, { label });
  }
  if (endsBeforeStart(item, field, instant)) return { refused: planText("refused.finishBeforeStart") };
  if (field === "actualFinish" && date !== null) {
    const actualStart = item.actualStart ?? written(context.dates(item.id)?.start ?? null) ?? date;
    return itemDraft(item, { actualFinish: date, actualStart, percentComplete: 1, state: "done" }, { label });
  }
  if (field === "actualStart" && date === null) return itemDraft(item, { ...notStarted }, { label });
  if (field === "actualStart")
    return itemDraft(
      item,
      { actualStart: date, ...(item.state === "open" ? { state: "inProgress" as const } : {}) },
      { label },
    );
  if (field === "actualFinish")
    return itemDraft(
      item,
      {
        actualFinish: null,
        ...(item.percentComplete === 1 ? { percentComplete: 0.99, state: "inProgress" as const } : {}),
      },
      { label },
    );
  return itemDraft(item, { [field]: date }, { label });
}

/** Whether a typed actual date would let the work end before it began. */
function endsBeforeStart(item: WorkItemRow, field: string, typed: Instant | null): boolean {
  const begun = field === "actualStart" ? typed : stored(item.actualStart);
  const ended = field === "actualFinish" ? typed : stored(item.actualFinish);
  return field.startsWith("actual") && begun !== null && ended !== null && ended < begun;
}

const stored = (text: string | null): Instant | null => (text === null ? null : instantFromText(text));

/** A chosen kind of constraint; one that needs a date takes the date shown now. */
export function editConstraintType(
  context: EditContext,
  item: WorkItemRow,
  type: WorkItemRow["constraintType"],
): Outcome {
  const label = planText("step.date", { name: item.name, field: planText("column.constraintType") });
  if (isUndated(type)) return itemDraft(item, { constraintType: type, constraintDate: null }, { label });
  const dates = context.dates(item.id);
  const shown = /^(S|MSO|mandatoryStart)/.test(type) ? dates?.start : dates?.finish;
  const constraintDate = item.constraintDate ?? written(shown ?? null);
  if (constraintDate === null) return { refused: planText("refused.constraintDate") };
  return itemDraft(item, { constraintType: type, constraintDate }, { label });
}

/** Manual work keeps the dates it has at that moment, for people to change; automatic work is dated by the engine again. */
export function setMode({ dates }: EditContext, item: WorkItemRow, mode: WorkItemRow["mode"]): Draft | null {
  const shown = dates(item.id);
  const held =
    mode === "manual"
      ? {
          manualStart: item.manualStart ?? written(shown?.start ?? null),
          manualFinish: item.manualFinish ?? written(shown?.finish ?? null),
        }
      : {};
  return itemDraft(
    item,
    { mode, ...held },
    { label: planText("step.field", { field: planText("column.mode"), name: item.name }) },
  );
}

export const isUndated = (type: WorkItemRow["constraintType"]) => type === "ASAP" || type === "ALAP";

const startsBy = (item: WorkItemRow) =>
  isUndated(item.constraintType) || /^(S|MSO|mandatoryStart)/.test(item.constraintType);

function isRefused(value: Instant | null | Refusal): value is Refusal {
  return typeof value === "object" && value !== null;
}

export function written(instant: Instant | null): string | null {
  return instant === null ? null : textFromInstant(instant);
}

/** Day on which something that ends at an instant ends to people: 24:00 belongs to the day before. */
export function lastDayOf(instant: Instant): number {
  return dayOf(instant % MINUTES_PER_DAY === 0 ? instant - 1 : instant);
}
