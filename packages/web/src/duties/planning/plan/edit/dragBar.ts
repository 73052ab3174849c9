import type { Instant } from "@gantry/engine";
import type { WorkItemRow } from "@gantry/records";
import { planText } from "../texts.ts";
import type { Draft, EditContext } from "./draft.ts";
import { setStart, written } from "./editDates.ts";
import { setDuration } from "./editDuration.ts";
import { setPercent } from "./editProgress.ts";

export interface Drag {
  id: string;
  kind: "move" | "start" | "finish" | "progress";
  instant: Instant;
}

/** Dragging the finish makes an activity no shorter than this. */
const SHORTEST = 15;

/** What a drag of a bar does when it is let go; the same while it goes on, for the preview. */
export function dragBar(context: EditContext, { id, kind, instant }: Drag): Draft | null {
  const item = context.model.item(id);
  const shown = context.dates(id);
  if (!shown || shown.start === null || shown.finish === null) return null;
  const calendar = context.model.calendarOf(item);
  const length = calendar.workBetween(shown.start, shown.finish);
  // People with days off of their own take longer than the duration: what is dragged is what is seen.
  const durationOf = (seen: number) => Math.round(length > 0 ? (seen / length) * item.duration : seen);
  switch (kind) {
    case "move":
      return setStart(context, item, calendar.nextWork(instant));
    case "finish": {
      const duration = Math.max(SHORTEST, durationOf(calendar.workBetween(shown.start, instant)));
      return item.kind === "task" ? setDuration(context, item, { duration }) : null;
    }
    case "start": {
      const start = calendar.nextWork(Math.min(instant, calendar.retreat(shown.finish, SHORTEST)));
      const moved = setStart(context, item, start, { keepsFinish: true });
      const resized =
        item.kind === "task"
          ? setDuration(context, begunAt(item, start), {
              duration: durationOf(calendar.workBetween(start, shown.finish)),
            })
          : null;
      return joined(item, [moved, resized]);
    }
    case "progress": {
      const done = calendar.workBetween(shown.start, instant);
      // Whole percents: nobody means 37.4 % by a drag.
      return length <= 0
        ? null
        : setPercent(context, item, Math.round(Math.min(1, Math.max(0, done / length)) * 100) / 100);
    }
  }
}

/** The duration of manual and of finished work counts from its start. */
function begunAt(item: WorkItemRow, start: Instant): WorkItemRow {
  const begun = (text: string | null) => (text === null ? null : written(start));
  return { ...item, manualStart: begun(item.manualStart), actualStart: begun(item.actualStart) };
}

function joined(item: WorkItemRow, drafts: readonly (Draft | null)[]): Draft | null {
  const patches = drafts.flatMap((draft) => draft?.patches ?? []);
  const notice = drafts.find((draft) => draft?.notice !== undefined)?.notice;
  if (patches.length === 0) return null;
  return { label: planText("step.start", { name: item.name }), patches, ...(notice === undefined ? {} : { notice }) };
}
