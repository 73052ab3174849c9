export const owedWindows = ["overdue", "month", "quarter"] as const;
export type OwedWindow = (typeof owedWindows)[number];

/** What of all that is owed is looked at; the address says it, so that it can be sent to somebody. */
export interface OwedSearch {
  /** A user's id, or "me". */
  owner?: string;
  window?: OwedWindow;
  /** Words that what is owed, its owner or its project must bear. */
  words?: string;
}

export function owedSearch(raw: Record<string, unknown>): OwedSearch {
  const { owner, words } = raw;
  const window = owedWindows.find((each) => each === raw["window"]);
  return {
    ...(typeof owner === "string" && owner !== "" ? { owner } : {}),
    ...(window ? { window } : {}),
    ...(typeof words === "string" && words !== "" ? { words } : {}),
  };
}

const ahead: Record<OwedWindow, number> = { overdue: -1, month: 28, quarter: 91 };

/** The last day looked at. */
export function lastDay(today: string, window: OwedWindow): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + ahead[window] * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a line bears all words, in whatever order and case. */
export function bearsWords(line: readonly (string | null)[], words: string): boolean {
  const text = line.join(" ").toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
