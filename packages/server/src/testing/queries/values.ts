import { WORD_LENGTH, type Field } from "@gantry/records";
import fc from "fast-check";

/** Rows that a row of another record may lead to. */
export const ROWS = 12;
const letters: Readonly<Record<string, string>> = { alpha: "a", beta: "b", gamma: "c" };

/** The id of a row, the same whenever it is asked for. */
export const uuidOf = (record: string, index: number): string =>
  `${(letters[record] ?? "d").repeat(8)}-0000-7000-8000-${String(index).padStart(12, "0")}`;

const longWord = "w".repeat(WORD_LENGTH);

/** Texts that one side might take otherwise than the other. */
export const texts: readonly string[] = [
  "",
  "Ana Kim",
  "ana kim",
  "ÄPFEL und Öl",
  "äpfel",
  "Straße",
  "STRASSE",
  "İstanbul",
  "istanbul",
  "ΣΊΣΥΦΟΣ",
  "σίσυφος",
  "100% sure",
  "a_b",
  "back\\slash",
  "firewall-2",
  "Fire wall",
  "none",
  "me",
  "today",
  "x,y",
  "(brackets)",
  'say "hi"',
  "😀 emoji",
  "Ａ wide",
  "AL-3",
  "user@host.example.org",
  "a..b",
  `${longWord}xx ${longWord}`,
  "line\nbreak\ttab",
  "日本語 テスト",
  "e\u0301te\u0301",
  "été",
  "5d 3com 12e5 0x1f",
  "it's 'quoted':*",
  "\uFFFDodd",
];
const dates = ["2026-05-12", "2026-11-21", "2026-11-22", "2026-11-23", "2027-01-01", "0100-01-01", "5999-12-31"];
const whole = [0, 1, -1, 7, 480, 481, 100_000, 2_147_483_647, -2_147_483_647];

/** What a row may hold in a field. */
export function valuesOf({ kind, nullable, choices, to }: Field): fc.Arbitrary<unknown> {
  const ids = Array.from({ length: ROWS }, (_, index) => uuidOf(to ?? "", index));
  const of = (): fc.Arbitrary<unknown> => {
    switch (kind) {
      case "text":
        return fc.constantFrom(...texts);
      case "choice":
        return fc.constantFrom(...(choices ?? []), "outdated");
      case "boolean":
        return fc.boolean();
      case "integer":
      case "minutes":
        return fc.constantFrom(...whole);
      case "money":
        return fc.constantFrom(...whole, Number.MAX_SAFE_INTEGER);
      case "number":
      case "ratio":
        return fc.constantFrom(0, 0.1, 0.25, 0.5, 1, 1e-7, 12_345.678, -2.5);
      case "instant":
        return fc.constantFrom(...dates.flatMap((day) => [`${day}T00:00`, `${day}T23:59`, `${day}T08:00`]));
      case "day":
        return fc.constantFrom(...dates);
      case "timestamp":
        return fc.constantFrom(...dates.slice(0, 5).flatMap((day) => [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`]));
      case "reference":
        return fc.constantFrom(...ids);
      case "references":
        return fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
      case "rank":
        return fc.constantFrom("a0", "a0V", "Zz", "b1");
      default:
        return fc.constantFrom({ a: 1 }, []);
    }
  };
  return nullable ? fc.option(of(), { freq: 3 }) : of();
}
