import type { Binding } from "@gantry/engine";
import { lastDayOf } from "../edit/editDates.ts";
import type { PlanStore } from "../sync/planStore.ts";
import type { LevelingMove } from "./levelingMoves.ts";
import { levelingText } from "./texts.ts";

/** Why a row stands where a proposal puts it, in a sentence. `day` writes a day. */
export function moveReason(
  { binding, start, freeFrom, elsewhere }: Pick<LevelingMove, "binding" | "start" | "freeFrom" | "elsewhere">,
  { model }: Pick<PlanStore, "model">,
  day: (minutes: number) => string,
): string {
  const item = (id: string) => model.tables.workItem.get(id)?.name ?? "";
  switch (binding.kind) {
    case "busy":
      return busyReason(binding, {
        people: (id) => model.tables.person.get(id)?.name ?? "",
        item,
        until: day(lastDayOf(freeFrom ?? start) * 1440),
      });
    case "link":
      return levelingText("reason.link", { name: item(binding.fromId) });
    case "notBefore":
      return levelingText("reason.notBefore", { date: day(binding.date) });
    case "start":
      return levelingText("reason.start");
    case "fixed":
      return levelingText("reason.fixed");
    case "chosen":
      if (elsewhere)
        return levelingText(elsewhere.away ? "reason.away" : "reason.elsewhere", {
          name: model.tables.person.get(elsewhere.personId)?.name ?? "",
          date: day(lastDayOf(elsewhere.to) * 1440),
        });
      return levelingText("reason.chosen");
  }
}

interface Words {
  people: (id: string) => string;
  item: (id: string) => string;
  until: string;
}

function busyReason({ personIds, activityIds }: Binding & { kind: "busy" }, { people, item, until }: Words): string {
  const names = personIds.map(people).join(", ");
  const work = activityIds.map(item).join(", ");
  return levelingText("reason.busy", { count: personIds.length, names, work, date: until });
}
