/** One key press as written in commands: "mod+k", "?", "g", "shift+enter". `mod` is Cmd on a Mac, else Ctrl. */
export function pressOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  // Commas part several ways to run a command, spaces the presses of one.
  const key = event.key === " " ? "space" : event.key === "," ? "comma" : event.key.toLowerCase();
  // A shifted character is named by the character it gives ("?"), a shifted letter or named key by shift.
  const shifted = event.shiftKey && (event.key.length > 1 || /^[a-z]$/i.test(event.key));
  const parts = [event.ctrlKey || event.metaKey ? "mod" : "", event.altKey ? "alt" : "", shifted ? "shift" : "", key];
  return parts.filter(Boolean).join("+");
}

export interface ChordMatch {
  /** Keys pressed so far that may still become a chord. */
  pending: string;
  /** The chord that was completed, as it was registered. */
  matched: string | null;
}

/** Follows chords such as "g p": two presses one after the other. */
export function matchChord(pending: string, press: string, chords: Iterable<string>): ChordMatch {
  const all = [...chords];
  for (const typed of pending === "" ? [press] : [`${pending} ${press}`, press]) {
    if (all.includes(typed)) return { pending: "", matched: typed };
    if (all.some((chord) => chord.startsWith(`${typed} `))) return { pending: typed, matched: null };
  }
  return { pending: "", matched: null };
}
