import { MINUTES_PER_DAY, type Plan } from "@gantry/engine";
import { textFromInstant } from "../../kernel/projectTime.ts";
import { formatDuration, type WorkUnits } from "../notation/durations.ts";
import { formatLag } from "../notation/predecessors.ts";
import { englishReason } from "./reasonTexts.ts";
import type { ReasonVocabulary } from "./reasonWords.ts";

/** English sentences with ISO dates over a plan: for the API and the command line, which know no reader's locale. */
export function plainVocabulary(plan: Plan): ReasonVocabulary {
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const people = new Map(plan.resources.map(({ id, name }) => [id, name]));
  const calendars = new Map(plan.calendars.map((calendar) => [calendar.id, calendar]));
  const units = (itemId: string): WorkUnits => {
    const calendar = calendars.get(activities.get(itemId)?.calendarId ?? "");
    return {
      minutesPerDay: calendar?.minutesPerDay ?? plan.minutesPerDay,
      minutesPerWeek: calendar?.minutesPerWeek ?? plan.minutesPerWeek,
      minutesPerMonth: calendar?.minutesPerMonth ?? plan.minutesPerMonth,
    };
  };
  const date = (instant: number) => textFromInstant(instant).replace("T", " ");
  return {
    text: englishReason,
    item: (id) => activities.get(id)?.name ?? "",
    person: (id) => people.get(id) ?? "",
    date,
    day: (day) => date(day * MINUTES_PER_DAY).slice(0, 10),
    length: (minutes, itemId, elapsed = false) => formatDuration({ minutes, elapsed, estimated: false }, units(itemId)),
    lag: ({ lag, lagUnit }, successorId) =>
      formatLag({ lag: Math.abs(lag), lagUnit }, units(successorId)).replace(/^\+/, ""),
  };
}
