import { changeDuration, changeWork } from "@gantry/engine";
import { instantFromText, parseDuration, textFromInstant, type WorkItemRow } from "@gantry/records";
import { planText } from "../texts.ts";
import { assignedTo, assignmentPatches, workFieldsOf } from "./assignedWork.ts";
import { itemDraft, type Draft, type EditContext, type Outcome } from "./draft.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

/** Minutes that a day, week and month of a work item stand for: its calendar's own, else the project's. */
export function unitsOf({ model }: Pick<EditContext, "model">, item: Pick<WorkItemRow, "calendarId">) {
  const { project, tables, standardCalendarId } = model;
  const calendar = tables.calendar.get(item.calendarId ?? project.calendarId ?? standardCalendarId);
  return {
    minutesPerDay: (item.calendarId === null ? null : calendar?.minutesPerDay) ?? project.minutesPerDay,
    minutesPerWeek: (item.calendarId === null ? null : calendar?.minutesPerWeek) ?? project.minutesPerWeek,
    minutesPerMonth: (item.calendarId === null ? null : calendar?.minutesPerMonth) ?? project.minutesPerMonth,
  };
}

/** A typed duration. Zero makes a milestone of an activity, more than zero an activity of a milestone. */
export function editDuration(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const parsed = parseDuration(text, unitsOf(context, item));
  if (!parsed.ok) return { refused: wordedMessage(parsed.problem.message) };
  const { minutes, elapsed, estimated } = parsed.value;
  return setDuration(context, item, { duration: minutes, elapsed, estimated });
}

interface NewDuration {
  duration: number;
  elapsed?: boolean;
  estimated?: boolean;
}

/** Another duration; what is planned to be worked follows from it (WRK-1). */
export function setDuration(context: EditContext, item: WorkItemRow, values: NewDuration): Draft | null {
  const change = changeDuration(workFieldsOf(item), assignedTo(context, item), values.duration);
  const draft = itemDraft(
    item,
    { ...durationValues(context, item, values), ...change.activity },
    { label: planText("step.duration", { name: item.name }) },
  );
  return draft && { ...draft, patches: [...draft.patches, ...assignmentPatches(context, item, change)] };
}

/** Other work of the whole: the duration or the units follow from it (WRK-2). */
export function setWork(context: EditContext, item: WorkItemRow, work: number, label: string): Draft | null {
  const change = changeWork(workFieldsOf(item), assignedTo(context, item), work);
  const { duration } = change.activity;
  const draft = itemDraft(
    item,
    { ...(duration === undefined ? {} : durationValues(context, item, { duration })), ...change.activity },
    { label },
  );
  return draft && { ...draft, patches: [...draft.patches, ...assignmentPatches(context, item, change)] };
}

/** What a new duration makes of a work item's own fields. */
export function durationValues(
  { model }: EditContext,
  item: WorkItemRow,
  { duration, elapsed = item.elapsed, estimated = false }: NewDuration,
): Partial<WorkItemRow> {
  const calendar = model.calendarOf({ calendarId: item.calendarId, elapsed });
  const done = item.actualDuration === null ? null : Math.round(duration * item.percentComplete);
  return {
    duration,
    elapsed,
    estimated,
    ...(duration === 0 && item.kind === "task" ? { kind: "milestone" as const } : {}),
    ...(duration > 0 && isMilestone(item) ? { kind: "task" as const } : {}),
    ...(done === null ? {} : { actualDuration: done, remainingDuration: duration - done }),
    // What has a finish of its own ends by the new duration, too.
    ...(item.manualStart !== null && item.manualFinish !== null
      ? { manualFinish: finishAfter(calendar, item.manualStart, duration) }
      : {}),
    ...(item.actualStart !== null && item.actualFinish !== null
      ? { actualFinish: finishAfter(calendar, item.actualStart, duration) }
      : {}),
  };
}

const isMilestone = (item: WorkItemRow) => item.kind === "milestone" || item.kind === "finishMilestone";

function finishAfter(
  calendar: { advance(instant: number, minutes: number): number },
  start: string,
  duration: number,
): string {
  return textFromInstant(calendar.advance(instantFromText(start) ?? 0, duration));
}
