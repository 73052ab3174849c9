import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/**
 * A rank that sorts after `before` and ahead of `after`, compared byte by byte; null stands for the open end. So one row
 * is moved or put in between without touching its neighbours. Throws when `before` does not sort ahead of `after`.
 */
export function rankBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** `count` ranks in order, evenly between two others. */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] {
  return generateNKeysBetween(before, after, count);
}
