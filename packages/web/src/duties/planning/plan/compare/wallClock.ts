import { instantFromText, textFromInstant, wallClock } from "@gantry/records";

const MINUTE_MS = 60_000;

/** A moment on the wall clock of a zone, "2026-05-12T08:30", as date and time fields take it. */
export function wallClockOf(moment: string, timeZone: string | undefined): string {
  return textFromInstant(wallClock(timeZone, new Date(moment)));
}

/** The moment at which the wall clock of a zone shows that; null when it is no date and time. Of an hour shown twice, the first. */
export function momentOf(text: string, timeZone: string | undefined): string | null {
  const wanted = instantFromText(text.slice(0, 16));
  if (wanted === null) return null;
  let at = wanted;
  // Twice, since the offset guessed first may be that of the other side of a change of the clocks.
  for (let round = 0; round < 2; round++) at = wanted - (wallClock(timeZone, new Date(at * MINUTE_MS)) - at);
  return new Date(at * MINUTE_MS).toISOString();
}

/** Whether a text of the address is a moment. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
