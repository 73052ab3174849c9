import type { Label } from "../../kernel/label.ts";
import type { QueryField } from "../binding/queryField.ts";

type Word = readonly [word: string, label: Label];

const days: readonly Word[] = [
  ["today", ["today", "heute"]],
  ["tomorrow", ["tomorrow", "morgen"]],
  ["yesterday", ["yesterday", "gestern"]],
  ["+7d", ["in seven days", "in sieben Tagen"]],
  ["-7d", ["seven days ago", "vor sieben Tagen"]],
  ["+1m", ["in a month", "in einem Monat"]],
  ["thisWeek", ["this week", "diese Woche"]],
  ["nextWeek", ["next week", "nächste Woche"]],
  ["lastWeek", ["last week", "letzte Woche"]],
  ["thisMonth", ["this month", "dieser Monat"]],
  ["nextMonth", ["next month", "nächster Monat"]],
  ["lastMonth", ["last month", "letzter Monat"]],
  ["thisQuarter", ["this quarter", "dieses Quartal"]],
  ["thisYear", ["this year", "dieses Jahr"]],
];
const lengths: readonly Word[] = [
  ["1h", ["an hour", "eine Stunde"]],
  ["1d", ["a working day", "ein Arbeitstag"]],
  ["1w", ["a working week", "eine Arbeitswoche"]],
];
const yesAndNo: readonly Word[] = [
  ["yes", ["yes", "ja"]],
  ["no", ["no", "nein"]],
];
const me: Word = ["me", ["whoever is signed in", "wer angemeldet ist"]];
const none: Word = ["none", ["empty", "leer"]];

/** Words that stand for values of a field, beside its choices. */
export function valueWords({ kind, nullable, to }: QueryField): readonly Word[] {
  const empty = nullable || kind === "references" ? [none] : [];
  switch (kind) {
    case "boolean":
      return [...yesAndNo, ...empty];
    case "instant":
    case "day":
    case "timestamp":
      return [...days, ...empty];
    case "minutes":
      return [...lengths, ...empty];
    case "reference":
    case "references":
      return [...(to === "user" || to === "person" ? [me] : []), ...empty];
    default:
      return empty;
  }
}
