import type { Recurrence } from "@gantry/engine";
import { dayFromText, parseDuration, type WorkUnits } from "@gantry/records";
import type { RecurringWork } from "../edit/recurringDraft.ts";

export const frequencies = ["daily", "weekly", "monthly", "yearly"] as const;

/** What people type and pick, before it is read. */
export interface RecurringForm {
  name: string;
  duration: string;
  frequency: Recurrence["frequency"];
  every: number;
  weekdays: readonly number[];
  from: string | null;
  time: string;
  ends: "count" | "until";
  count: number;
  until: string | null;
}

/** The work the form describes; null while something of it is missing or cannot be read. */
export function recurringWorkOf(form: RecurringForm, units: WorkUnits): RecurringWork | null {
  const duration = parseDuration(form.duration, units);
  const from = dayFromText(form.from ?? "");
  const until = form.ends === "until" ? dayFromText(form.until ?? "") : null;
  const [hours = 0, minutes = 0] = form.time.split(":").map(Number);
  if (form.name.trim() === "" || !duration.ok || from === null) return null;
  if (form.ends === "until" && until === null) return null;
  return {
    name: form.name.trim(),
    duration: duration.value.minutes,
    timeOfDay: hours * 60 + minutes,
    recurrence: {
      frequency: form.frequency,
      every: form.every,
      ...(form.frequency === "weekly" && form.weekdays.length > 0 ? { weekdays: form.weekdays } : {}),
      from,
      until,
      count: form.ends === "count" ? form.count : null,
    },
  };
}
