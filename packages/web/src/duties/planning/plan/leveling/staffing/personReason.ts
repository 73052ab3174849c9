import type { ProposedPerson } from "@gantry/engine";
import { formatPercent } from "@gantry/records";
import { lastDayOf } from "../../edit/editDates.ts";
import type { LevelingNames } from "../levelingNames.ts";
import { levelingText } from "../texts.ts";

/** So many others are told of each kind. */
const MOST = 2;

/** Who is put on a row and why, and who else was near, in sentences. `day` writes a day. */
export function personReason(person: ProposedPerson, known: LevelingNames, day: (minutes: number) => string): string {
  const { personId, insteadOf, skill, level, units, ableCount, freeIds, busy, belowIds } = person;
  const nameOf = (id: string) => known.person(id);
  const names = (ids: readonly string[]) => ids.slice(0, MOST).map(nameOf).join(", ");
  const need = `${known.skill(skill)} ${level}`;
  const share = units === 1 ? "" : ` (${formatPercent(units)})`;
  const who = { name: `${nameOf(personId)}${share}`, need };
  const main =
    insteadOf === null
      ? levelingText(ableCount === 1 ? "person.only" : "person.put", who)
      : levelingText("person.instead", { ...who, other: nameOf(insteadOf) });
  const others = [
    ...(freeIds.length === 0
      ? []
      : [levelingText("person.free", { count: Math.min(MOST, freeIds.length), names: names(freeIds) })]),
    ...busy.slice(0, MOST).map(({ personId: other, until, activityIds: [first] }) => {
      if (until === null) return levelingText("person.gone", { name: nameOf(other) });
      const date = day(lastDayOf(until) * 1440);
      const work = first === undefined ? "" : known.item(first);
      return work === ""
        ? levelingText("person.elsewhere", { name: nameOf(other), date })
        : levelingText("person.busy", { name: nameOf(other), work, date });
    }),
    ...(ableCount === 1 && belowIds.length > 0
      ? [levelingText("person.below", { names: names(belowIds), level: level - 1 })]
      : []),
  ];
  return [main, ...others].join(" ");
}
