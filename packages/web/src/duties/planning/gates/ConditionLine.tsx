import type { ConditionCheck, Permission } from "@gantry/records";
import { ActionIcon } from "@mantine/core";
import { ArrowUp, CircleCheck, CircleHelp, CircleX, LoaderCircle, Pencil, Trash2, type LucideIcon } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge, type BadgeTone } from "../../../ui/states/Badge.tsx";
import type { ConditionRow } from "./conditionRow.ts";
import classes from "./gates.module.css";
import { MissingList } from "./MissingList.tsx";
import { Signature } from "./Signature.tsx";
import { gateTexts } from "./texts.ts";
import type { GateRow } from "./useGates.ts";

interface ConditionLineProps {
  row: ConditionRow;
  gate: GateRow;
  check: ConditionCheck | undefined;
  permissions: ReadonlySet<Permission>;
  onEdit: (() => void) | null;
  onUp: (() => void) | null;
  onRemove: (() => void) | null;
}

const looks: Record<ConditionCheck["status"], { tone: BadgeTone; icon: LucideIcon }> = {
  met: { tone: "good", icon: CircleCheck },
  unmet: { tone: "bad", icon: CircleX },
  unknown: { tone: "warn", icon: CircleHelp },
};

/** One condition: whether it is met, what is missing, who signs. */
export function ConditionLine({ row, gate, check, permissions, onEdit, onUp, onRemove }: ConditionLineProps) {
  const t = useTexts(gateTexts);
  const look = check ? looks[check.status] : { tone: "neutral" as const, icon: LoaderCircle };
  const tool = (label: string, Icon: LucideIcon, run: (() => void) | null) =>
    run && (
      <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
        <Icon size={16} />
      </ActionIcon>
    );
  return (
    <li className={classes["condition"]}>
      <span>
        <Badge tone={look.tone} icon={look.icon}>
          {t(check ? `status.${check.status}` : "status.checking")}
        </Badge>
      </span>
      <div>
        <p className={classes["conditionName"]}>{row.name}</p>
        {check && <MissingList check={check} projectId={row.projectId} />}
        {row.kind === "manual" && <Signature row={row} gate={gate} permissions={permissions} />}
      </div>
      <div className={classes["tools"]}>
        {tool(t("conditions.up", { name: row.name }), ArrowUp, onUp)}
        {tool(t("conditions.edit", { name: row.name }), Pencil, onEdit)}
        {tool(t("conditions.remove", { name: row.name }), Trash2, onRemove)}
      </div>
    </li>
  );
}
