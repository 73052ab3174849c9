import { rescheduleUnfinished, type Activity, type Instant, type Plan } from "@gantry/engine";
import { textFromInstant, type WorkItemRow } from "@gantry/records";
import { planText } from "../texts.ts";
import { updateOf, type Draft, type EditContext } from "./draft.ts";

const textOf = (instant: Instant | null | undefined) => (typeof instant === "number" ? textFromInstant(instant) : null);

function valuesOf({ constraint, secondConstraint, stop, resume }: Activity): Partial<WorkItemRow> {
  return {
    constraintType: constraint?.type ?? "ASAP",
    constraintDate: textOf(constraint?.date),
    secondConstraintType: secondConstraint?.type ?? null,
    secondConstraintDate: textOf(secondConstraint?.date),
    stop: textOf(stop),
    resume: textOf(resume),
  };
}

/** All work not done, moved behind `date` as one step (PRG-10); null where none lies before it. */
export function rescheduleDraft({ model }: EditContext, plan: Plan, date: Instant): Draft | null {
  // Of several edits of one activity the last holds them all.
  const last = new Map(rescheduleUnfinished(plan, date).map(({ activity }) => [activity.id, activity]));
  const patches = [...last.values()].flatMap((activity) =>
    updateOf("workItem", model.item(activity.id), valuesOf(activity)),
  );
  return patches.length === 0 ? null : { label: planText("step.reschedule", { count: patches.length }), patches };
}
