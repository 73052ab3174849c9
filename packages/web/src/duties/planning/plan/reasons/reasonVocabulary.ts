import { MINUTES_PER_DAY } from "@gantry/engine";
import type { PlanFormat } from "@gantry/gantt";
import type { ReasonVocabulary } from "@gantry/records";
import { shownLag, shownLength } from "../../../../platform/format/planNotation.ts";
import { translate } from "../../../../platform/texts/defineTexts.ts";
import { unitsOf } from "../edit/editDuration.ts";
import type { PlanModel } from "../model/planModel.ts";
import { sentenceTexts } from "./texts.ts";

/** Names, dates and lengths of the plan on the screen, in the reader's language. */
export function reasonVocabulary(model: PlanModel, format: PlanFormat): ReasonVocabulary {
  const { workItem, person } = model.tables;
  const units = (id: string) => {
    const item = workItem.get(id);
    return item ? unitsOf({ model }, item) : model.project;
  };
  return {
    text: (key, values) => translate(sentenceTexts, key, values),
    item: (id) => workItem.get(id)?.name ?? "",
    person: (id) => person.get(id)?.name ?? "",
    date: (instant) => format.date(instant),
    day: (day) => format.date(day * MINUTES_PER_DAY),
    length: (minutes, id, elapsed = false) => shownLength(minutes, units(id), elapsed),
    lag: ({ lag, lagUnit }, id) => shownLag({ lag: Math.abs(lag), lagUnit }, units(id)).replace(/^\+/, ""),
  };
}
