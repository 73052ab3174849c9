import { instantFromText, type SprintRow } from "@gantry/records";
import { CircleCheck, CircleDashed, CirclePlay } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Badge } from "../../../../ui/states/Badge.tsx";
import { agileTexts } from "../texts.ts";

const badges = {
  planned: { tone: "neutral", icon: CircleDashed },
  active: { tone: "info", icon: CirclePlay },
  closed: { tone: "good", icon: CircleCheck },
} as const;

/** State of a sprint, and its first and last day. */
export function SprintWhen({ sprint }: { sprint: SprintRow }) {
  const t = useTexts(agileTexts);
  const format = useFormat();
  const { tone, icon } = badges[sprint.state];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`sprint.state.${sprint.state}`)}
      </Badge>
      <span>
        {format.date(sprint.start, "dayShort")} – {format.date(lastMinute(sprint.finish), "dayShort")}
      </span>
    </>
  );
}

/** Sprints end before their finish: the day of the minute ahead of it is the last one. */
function lastMinute(finish: string): number | null {
  const instant = instantFromText(finish);
  return instant === null ? null : instant - 1;
}
