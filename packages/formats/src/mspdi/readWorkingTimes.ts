import type { WorkingInterval } from "@gantry/engine";
import { groupNamed, type XmlRecord } from "../xml/xmlRecord.ts";

const CLOCK = /^(?:\d{4}-\d{2}-\d{2}T)?(\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** Minutes after midnight of `08:00:00`; null when it is no clock time. */
function clockMinutes(text: string | undefined): number | null {
  const match = text ? CLOCK.exec(text.trim()) : null;
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]) + (Number(match[3] ?? 0) >= 30 ? 1 : 0);
  return minutes <= 1440 ? minutes : null;
}

/** The hours of a day; a span that ends at 00:00 ends at midnight, one that ends before it starts goes on to midnight. */
export function readWorkingTimes(record: XmlRecord): WorkingInterval[] {
  const intervals: WorkingInterval[] = [];
  for (const time of groupNamed(record, "WorkingTimes")?.groups ?? []) {
    if (time.name !== "WorkingTime") continue;
    const from = clockMinutes(time.fields.get("FromTime"));
    const to = clockMinutes(time.fields.get("ToTime"));
    if (from === null || to === null) continue;
    if (to > from) intervals.push({ from, to });
    else if (from < 1440) {
      intervals.push({ from, to: 1440 });
      if (to > 0) intervals.push({ from: 0, to });
    }
  }
  return intervals.sort((a, b) => a.from - b.from);
}

/** What Microsoft assumes of a working day without stated hours. */
export const USUAL_HOURS: readonly WorkingInterval[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
