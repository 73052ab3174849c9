import { TriangleAlert } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Badge } from "../../../../ui/states/Badge.tsx";
import type { SprintFigures } from "../model/sprintFigures.ts";
import { agileTexts } from "../texts.ts";

/** Points against velocity, work against capacity; told where a sprint holds more than its team has ever done or can work. */
export function SprintTotals({ figures, velocity }: { figures: SprintFigures; velocity: number | null }) {
  const t = useTexts(agileTexts);
  const { number } = useFormat();
  const hours = (minutes: number) => number(minutes / 60, 0);
  const overPoints = velocity !== null && figures.points > velocity * 1.1;
  const overHours = figures.capacity > 0 && figures.remaining > figures.capacityLeft;
  return (
    <>
      <span title={t("totals.points.title")}>
        {velocity === null
          ? t("totals.points", { points: number(figures.points, 1) })
          : t("totals.pointsOf", { points: number(figures.points, 1), velocity: number(velocity, 1) })}
      </span>
      {figures.capacity > 0 && (
        <span title={figures.members.map(({ name, minutes }) => `${name}: ${hours(minutes)} h`).join("\n")}>
          {t("totals.hours", { remaining: hours(figures.remaining), capacity: hours(figures.capacityLeft) })}
        </span>
      )}
      {figures.unestimated > 0 && <span>{t("totals.unestimated", { count: figures.unestimated })}</span>}
      {(overPoints || overHours) && (
        <Badge tone="warn" icon={TriangleAlert} title={t(overHours ? "totals.overHours" : "totals.overPoints")}>
          {t("totals.over")}
        </Badge>
      )}
    </>
  );
}
