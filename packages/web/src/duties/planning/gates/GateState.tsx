import { CircleCheck, CircleX, DoorClosed, ShieldAlert, type LucideIcon } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge, type BadgeTone } from "../../../ui/states/Badge.tsx";
import { gateTexts } from "./texts.ts";
import type { GateRow } from "./useGates.ts";

const looks: Record<GateRow["state"], { tone: BadgeTone; icon: LucideIcon }> = {
  closed: { tone: "neutral", icon: DoorClosed },
  passed: { tone: "good", icon: CircleCheck },
  waived: { tone: "warn", icon: ShieldAlert },
  failed: { tone: "bad", icon: CircleX },
};

export function GateState({ state }: { state: GateRow["state"] }) {
  const t = useTexts(gateTexts);
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
