import type { Instant } from "@gantry/engine";
import { constraintTypes, formatTypedDate, instantFromText, type WorkItemRow } from "@gantry/records";
import { chosen } from "../edit/chosen.ts";
import { editConstraintType, editDateField, editFinish, editStart, lastDayOf, usualMinute } from "../edit/editDates.ts";
import { planText } from "../texts.ts";
import type { PlanColumn, Sight } from "./planColumn.ts";

type DateField = "deadline" | "constraintDate" | "actualStart" | "actualFinish";
type ComputedDate = "earlyStart" | "earlyFinish" | "lateStart" | "lateFinish";

const shownDate = (instant: Instant | null | undefined, { format }: Sight) =>
  instant === null || instant === undefined ? "" : format.date(instant);
/** A finish at midnight is shown on the day it ends. */
const shownFinish = (instant: Instant | null | undefined, sight: Sight) =>
  shownDate(instant === null || instant === undefined ? instant : lastDayOf(instant) * 1440, sight);

function typedForm(
  instant: Instant | null | undefined,
  item: WorkItemRow,
  { sight, side }: { sight: Sight; side: "start" | "finish" },
): string {
  if (instant === null || instant === undefined) return "";
  const { context } = sight;
  return formatTypedDate(instant, {
    locale: context.locale,
    minute: usualMinute(context, item, { day: Math.floor(instant / 1440), side }),
  });
}

const stored = (text: string | null) => (text === null ? null : instantFromText(text));

function dateField(
  id: DateField,
  { needs, side }: { needs: "plan.write" | "progress.write"; side: "start" | "finish" },
): PlanColumn {
  return {
    id,
    width: 116,
    text: (item, sight) =>
      side === "start" ? shownDate(stored(item[id]), sight) : shownFinish(stored(item[id]), sight),
    editText: (item, sight) => typedForm(stored(item[id]), item, { sight, side }),
    needs,
    notOnSummaries: needs === "progress.write",
    edit: (context, item, text) => editDateField(context, item, { field: id, text }),
  };
}

function computedDate(id: ComputedDate): PlanColumn {
  const shown = id.endsWith("Finish") ? shownFinish : shownDate;
  return { id, width: 116, text: (item, sight) => shown(sight.dates(item.id)?.[id], sight) };
}

const constraintWord = (type: WorkItemRow["constraintType"]) => planText(`constraint.${type}`);

/** When a row is: computed dates, and what people demand of them. */
export const dateColumns: readonly PlanColumn[] = [
  {
    id: "start",
    width: 116,
    text: (item, sight) => shownDate(sight.dates(item.id)?.start, sight),
    editText: (item, sight) => typedForm(sight.dates(item.id)?.start, item, { sight, side: "start" }),
    needs: "plan.write",
    edit: editStart,
  },
  {
    id: "finish",
    width: 116,
    text: (item, sight) => shownFinish(sight.dates(item.id)?.finish, sight),
    editText: (item, sight) => typedForm(sight.dates(item.id)?.finish, item, { sight, side: "finish" }),
    needs: "plan.write",
    notOnSummaries: true,
    edit: editFinish,
  },
  dateField("deadline", { needs: "plan.write", side: "finish" }),
  {
    id: "constraintType",
    width: 168,
    text: (item) => constraintWord(item.constraintType),
    editor: "choice",
    choices: () => constraintTypes.map(constraintWord),
    needs: "plan.write",
    edit(context, item, text) {
      const type = chosen(text, constraintTypes, constraintWord);
      return typeof type === "object" ? type : editConstraintType(context, item, type);
    },
  },
  dateField("constraintDate", { needs: "plan.write", side: "start" }),
  dateField("actualStart", { needs: "progress.write", side: "start" }),
  dateField("actualFinish", { needs: "progress.write", side: "finish" }),
  computedDate("earlyStart"),
  computedDate("earlyFinish"),
  computedDate("lateStart"),
  computedDate("lateFinish"),
];
