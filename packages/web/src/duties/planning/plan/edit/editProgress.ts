import { parsePercent, type WorkItemRow } from "@gantry/records";
import { planText } from "../texts.ts";
import { itemDraft, type Draft, type EditContext, type Outcome } from "./draft.ts";
import { written } from "./editDates.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

export function editPercent(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const parsed = parsePercent(text);
  return parsed.ok ? setPercent(context, item, parsed.value) : { refused: wordedMessage(parsed.problem.message) };
}

/** Progress with what follows from it: work that was done has begun, when it was planned to unless told otherwise; at 100 % it has ended. */
export function setPercent({ dates }: EditContext, item: WorkItemRow, percent: number): Draft | null {
  const shown = dates(item.id);
  const done =
    item.actualDuration === null && item.remainingDuration === null ? null : Math.round(item.duration * percent);
  return itemDraft(
    item,
    {
      percentComplete: percent,
      state: percent === 0 ? "open" : percent === 1 ? "done" : "inProgress",
      actualStart: percent === 0 ? null : (item.actualStart ?? written(shown?.start ?? null)),
      actualFinish: percent === 1 ? (item.actualFinish ?? written(shown?.finish ?? null)) : null,
      ...(done === null ? {} : { actualDuration: done, remainingDuration: item.duration - done }),
      stop: null,
      resume: null,
    },
    { label: planText("step.progress", { name: item.name }) },
  );
}

/** Open, in progress, done: the same facts by another name. */
export function editState(context: EditContext, item: WorkItemRow, state: WorkItemRow["state"]): Outcome {
  if (state === "open") return setPercent(context, item, 0);
  if (state === "done") return setPercent(context, item, 1);
  const percent = item.percentComplete === 1 ? 0.99 : item.percentComplete;
  const begun = item.actualStart ?? written(context.dates(item.id)?.start ?? null);
  return itemDraft(
    item,
    { state, percentComplete: percent, actualStart: begun, actualFinish: null },
    { label: planText("step.progress", { name: item.name }) },
  );
}
