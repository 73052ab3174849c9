export interface Interval {
  from: number;
  to: number;
}

export type DayTimes = { times: Interval[] } | { problem: "unreadable" | "reversed" | "overlapping"; text: string };

const TIME = /^(\d{1,2})(?::?(\d{2}))?$/;

/** Minutes after midnight of "8", "8:30" or "0830"; null when it is no time of day. 24:00 ends a day. */
function minutesOf(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes <= 1440 ? minutes : null;
}

/** Reads working times as people type them: "8-12, 13:00-17:00". Empty text is a day without work. */
export function parseDayTimes(text: string): DayTimes {
  const times: Interval[] = [];
  for (const part of text.split(/[,;]/).map((each) => each.trim())) {
    if (part === "") continue;
    const ends = part.split(/[-–]/);
    const [from, to] = [minutesOf(ends[0] ?? ""), minutesOf(ends[1] ?? "")];
    if (from === null || to === null || ends.length !== 2) return { problem: "unreadable", text: part };
    if (from >= to) return { problem: "reversed", text: part };
    times.push({ from, to });
  }
  times.sort((a, b) => a.from - b.from);
  const clash = times.find((time, index) => index > 0 && time.from < (times[index - 1]?.to ?? 0));
  return clash ? { problem: "overlapping", text: formatDayTimes([clash]) } : { times };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "08:00-12:00, 13:00-17:00". */
export function formatDayTimes(times: readonly Interval[]): string {
  return times.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(", ");
}
