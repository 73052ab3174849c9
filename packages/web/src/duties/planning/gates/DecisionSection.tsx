import type { GateDecision, Permission } from "@gantry/records";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { ProjectDate } from "../projects/ProjectDate.tsx";
import { DecideDialog } from "./DecideDialog.tsx";
import classes from "./gates.module.css";
import { GateState } from "./GateState.tsx";
import { MissingCount } from "./MissingCount.tsx";
import { gateTexts } from "./texts.ts";
import type { CheckedGate, GateRow } from "./useGates.ts";
import { useUserNames } from "./useUserNames.ts";

interface DecisionSectionProps {
  gate: CheckedGate;
  permissions: ReadonlySet<Permission>;
}

/** What was decided, and the buttons that decide. */
export function DecisionSection({ gate: { row, check }, permissions }: DecisionSectionProps) {
  const t = useTexts(gateTexts);
  const { user } = useSession();
  const nameOf = useUserNames();
  const [deciding, setDeciding] = useState<GateDecision | null>(null);
  const mayDecide = permissions.has("gate.decide") || row.deciderId === user.id;
  const mayWaive = permissions.has("gate.waive");
  const decider = nameOf(row.deciderId);
  const isOpen = row.state === "closed" || row.state === "failed";
  const button = (decision: GateDecision, look: { variant?: string; color?: string; disabled?: boolean } = {}) => (
    <Button {...look} onClick={() => setDeciding(decision)}>
      {t(`decide.${decision}`)}
    </Button>
  );
  return (
    <Section title={row.name}>
      <div className={classes["state"]}>
        <GateState state={row.state} />
        <span>
          <ProjectDate value={check?.date ?? null} style="dayOfWeek" />
        </span>
        {isOpen && <MissingCount check={check} />}
      </div>
      {row.description !== "" && <p className={classes["text"]}>{row.description}</p>}
      <Decided row={row} nameOf={nameOf} />
      {isOpen && (
        <p className={classes["quiet"]}>{decider ? t("decision.may", { name: decider }) : t("decision.mayManagers")}</p>
      )}
      {mayDecide && isOpen && check && check.missing > 0 && <p className={classes["quiet"]}>{t("decide.blocked")}</p>}
      <Group gap="xs">
        {mayDecide && isOpen && button("pass", { disabled: !check || check.missing > 0 })}
        {mayWaive && isOpen && button("waive", { variant: "default" })}
        {mayDecide && row.state === "closed" && button("fail", { variant: "default" })}
        {mayDecide && row.state !== "closed" && button("reopen", { variant: "default" })}
      </Group>
      {deciding && <DecideDialog row={row} decision={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  );
}

function Decided({ row, nameOf }: { row: GateRow; nameOf: (id: string | null) => string | undefined }) {
  const t = useTexts(gateTexts);
  const format = useFormat();
  if (row.decidedAt === null) return <p className={classes["text"]}>{t("decision.open")}</p>;
  const values = {
    name: nameOf(row.decidedById) ?? t("decision.somebody"),
    when: format.moment(row.decidedAt, "day"),
  };
  return (
    <p className={classes["text"]}>
      {t(`decision.${row.state}`, values)} {row.reason !== "" && t("decision.reason", { reason: row.reason })}
    </p>
  );
}
