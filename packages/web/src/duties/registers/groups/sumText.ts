import { formatInUnit, type RecordDeclaration } from "@gantry/records";
import { UNITS } from "../../../ui/record/words/showValue.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";

interface SumParts {
  declaration: RecordDeclaration;
  name: string;
  words: Pick<RecordWords, "show">;
  /** Of the whole list: all sums of a field are told in the unit that suits it. */
  whole: number;
}

/** What the numbers of a field add up to, as people read it. */
export function sumText(sum: number, { declaration, name, words, whole }: SumParts): string {
  if (declaration.fields[name]?.kind === "minutes") return formatInUnit(sum, unitOf(whole), UNITS);
  // What adding up fractions leaves behind is no part of a sum.
  return words.show(name, Number(sum.toPrecision(12)));
}

function unitOf(minutes: number): "d" | "h" | "m" {
  const size = Math.abs(minutes);
  if (size >= UNITS.minutesPerDay) return "d";
  return size >= 60 ? "h" : "m";
}
