const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING = 8;
const MONDAY = 1;

/** Until when one may put something away, from this moment on; mornings are those of this device. */
export function snoozeTimes(now: Date): { key: "hour" | "tomorrow" | "monday" | "month"; until: Date }[] {
  const toMonday = (MONDAY - now.getDay() + 7) % 7 || 7;
  return [
    { key: "hour", until: new Date(now.getTime() + HOUR_MS) },
    { key: "tomorrow", until: morningOf(now, 1) },
    { key: "monday", until: morningOf(now, toMonday) },
    { key: "month", until: new Date(now.getTime() + 30 * DAY_MS) },
  ];
}

function morningOf(now: Date, daysOn: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysOn, MORNING);
}
