import type { GateCheck } from "@gantry/records";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge } from "../../../ui/states/Badge.tsx";
import { gateTexts } from "./texts.ts";

/** How many conditions keep the gate shut. */
export function MissingCount({ check }: { check: GateCheck | undefined }) {
  const t = useTexts(gateTexts);
  if (!check) return <>–</>;
  if (check.conditions.length === 0) return <>{t("missing.noConditions")}</>;
  return check.missing === 0 ? (
    <Badge tone="good" icon={CircleCheck}>
      {t("missing.none")}
    </Badge>
  ) : (
    <Badge tone="warn" icon={CircleAlert}>
      {t("missing.some", { count: check.missing })}
    </Badge>
  );
}
