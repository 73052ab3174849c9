import type { ProjectRow } from "@gantry/records";
import { CircleCheck, CircleHelp, Clock, TriangleAlert } from "lucide-react";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge } from "../../../ui/states/Badge.tsx";
import { planningTexts } from "../texts.ts";
import { projectHealth } from "./projectHealth.ts";

const looks = {
  onTrack: { tone: "good", icon: CircleCheck },
  late: { tone: "bad", icon: TriangleAlert },
  overdue: { tone: "warn", icon: Clock },
  unscheduled: { tone: "neutral", icon: CircleHelp },
} as const;

/** How a project stands, with the reason on hover. Resting projects show a dash. */
export function ProjectHealth({ project }: { project: ProjectRow }) {
  const t = useTexts(planningTexts);
  const { organisation } = useSession();
  const { state, days } = projectHealth(project, projectNow(organisation.timeZone));
  if (state === "resting") return <span>–</span>;
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon} title={t(`health.${state}.why`, { count: days })}>
      {t(`health.${state}`, { count: days })}
    </Badge>
  );
}
