import { instantFromText, type ScheduleMoves } from "@gantry/records";
import { shownLength } from "../../../../platform/format/planNotation.ts";
import { translate } from "../../../../platform/texts/defineTexts.ts";
import { movesTexts } from "./movesTexts.ts";

interface Measure {
  /** Working minutes of the project between two instants. */
  minutesOf: (before: number, after: number) => number;
  minutesPerDay: number;
}

/** "12 rows moved, finish 3d later": what a computation did, in one line. */
export function movedWords({ movedCount, finish }: ScheduleMoves, { minutesOf, minutesPerDay }: Measure): string {
  const rows = translate(movesTexts, "moved", { count: movedCount });
  const before = finish.before === null ? null : instantFromText(finish.before);
  const after = finish.after === null ? null : instantFromText(finish.after);
  if (before === null || after === null) return rows;
  const minutes = minutesOf(before, after);
  if (minutes === 0) return translate(movesTexts, "moved.same", { rows });
  const units = { minutesPerDay, minutesPerWeek: minutesPerDay * 5, minutesPerMonth: minutesPerDay * 20 };
  const amount = shownLength(minutes, units);
  return translate(movesTexts, minutes > 0 ? "moved.later" : "moved.earlier", { rows, amount });
}
