import { recurringActivities, type Minutes, type Recurrence } from "@gantry/engine";
import { ranksBetween, textFromInstant } from "@gantry/records";
import type { Patch } from "../model/patch.ts";
import { planText } from "../texts.ts";
import type { Draft, EditContext } from "./draft.ts";
import { insertRows } from "./structure.ts";

export interface RecurringWork {
  name: string;
  recurrence: Recurrence;
  duration: Minutes;
  /** Minutes after midnight at which each may start. */
  timeOfDay: Minutes;
}

/** A summary with a row for each time the work comes again, after the row `nextTo`; at the end where that is null (REC-2). */
export function recurringDraft(
  context: EditContext,
  nextTo: string | null,
  { name, recurrence, duration, timeOfDay }: RecurringWork,
): (Draft & { ids: string[] }) | null {
  const inserted = insertRows(context, { nextTo, where: "after", values: [{ name }] }, () => true);
  const [summaryId = ""] = inserted.ids;
  const activities = recurringActivities({
    summary: { id: summaryId, name, parentId: null, kind: "summary", duration: 0, calendarId: null },
    recurrence,
    duration,
    timeOfDay,
    idOf: () => context.newId(),
  });
  if (activities.length === 0) return null;
  const ranks = ranksBetween(null, null, activities.length);
  const occurrences = activities.map((activity, index): Patch => ({
    op: "create",
    record: "workItem",
    id: activity.id,
    values: {
      projectId: context.model.project.id,
      parentId: summaryId,
      rank: ranks[index],
      name: activity.name,
      kind: activity.kind,
      duration,
      constraintType: "SNET",
      constraintDate: textFromInstant(activity.constraint?.date ?? 0),
    },
  }));
  return {
    label: planText("step.recurring", { name }),
    patches: [...inserted.patches, ...occurrences],
    ids: inserted.ids,
  };
}
