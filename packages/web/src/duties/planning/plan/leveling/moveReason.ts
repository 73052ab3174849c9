import type { Binding } from "@gantry/engine";
import { lastDayOf } from "../edit/editDates.ts";
import type { LevelingMove } from "./levelingMoves.ts";
import type { LevelingNames } from "./levelingNames.ts";
import { levelingText } from "./texts.ts";

/** Why a row stands where a proposal puts it, in a sentence. `day` writes a day. */
export function moveReason(
  { binding, start, freeFrom, elsewhere }: Pick<LevelingMove, "binding" | "start" | "freeFrom" | "elsewhere">,
  names: LevelingNames,
  day: (minutes: number) => string,
): string {
  // Nothing of these plans holds what is chosen; what is busy in them is free from then on.
  const held = binding.kind === "chosen" ? -Infinity : binding.kind === "busy" ? freeFrom : null;
  if (elsewhere && elsewhere.to > (held ?? Infinity))
    return levelingText(elsewhere.away ? "reason.away" : "reason.elsewhere", {
      name: names.person(elsewhere.personId),
      date: day(lastDayOf(elsewhere.to) * 1440),
    });
  switch (binding.kind) {
    case "busy":
      return busyReason(binding, names, day(lastDayOf(freeFrom ?? start) * 1440));
    case "link":
      return levelingText("reason.link", { name: names.item(binding.fromId) });
    case "notBefore":
      return levelingText("reason.notBefore", { date: day(binding.date) });
    case "start":
      return levelingText("reason.start");
    case "fixed":
      return levelingText("reason.fixed");
    case "chosen":
      return levelingText("reason.chosen");
  }
}

function busyReason(
  { personIds, activityIds }: Binding & { kind: "busy" },
  known: LevelingNames,
  date: string,
): string {
  const names = personIds.map((id) => known.person(id)).join(", ");
  const work = activityIds.map((id) => known.item(id)).join(", ");
  return levelingText("reason.busy", { count: personIds.length, names, work, date });
}
