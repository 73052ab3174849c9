import type { ProjectRow } from "@gantry/records";
import { Ban, CircleCheck, CircleDashed, CirclePause, CirclePlay, type LucideIcon } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge, type BadgeTone } from "../../../ui/states/Badge.tsx";
import { planningTexts } from "../texts.ts";

const looks: Record<ProjectRow["state"], { tone: BadgeTone; icon: LucideIcon }> = {
  draft: { tone: "neutral", icon: CircleDashed },
  active: { tone: "info", icon: CirclePlay },
  onHold: { tone: "warn", icon: CirclePause },
  done: { tone: "good", icon: CircleCheck },
  cancelled: { tone: "neutral", icon: Ban },
};

export function ProjectState({ state }: { state: ProjectRow["state"] }) {
  const t = useTexts(planningTexts);
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
