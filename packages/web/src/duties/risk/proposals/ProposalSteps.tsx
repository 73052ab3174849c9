import { riskProposal, type RiskProposalRow } from "@gantry/records";
import { Button, Group } from "@mantine/core";
import { Check, X } from "lucide-react";
import { useState } from "react";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { TransitionDialog } from "../../../ui/record/form/TransitionDialog.tsx";
import { useStep } from "../../../ui/record/useStep.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { proposalTexts } from "./texts.ts";

/** Accepts a proposal, which makes a risk of it, or dismisses it with a reason; both can be undone. */
export function ProposalSteps({ row }: { row: RiskProposalRow }) {
  const t = useTexts(proposalTexts);
  const words = useRecordWords(riskProposal, row.projectId);
  const [dismissing, setDismissing] = useState(false);
  const accept = useStep(
    (each: RiskProposalRow) => applyEdits([updateEdit(riskProposal, each, { state: "accepted" })]),
    ({ title }) => t("accepted", { name: title }),
  );
  return (
    <Group gap="xs">
      <Button
        size="xs"
        leftSection={<Check size={14} aria-hidden />}
        loading={accept.isPending}
        onClick={() => accept.mutate(row)}
        aria-label={t("acceptOne", { name: row.title })}
      >
        {t("accept")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<X size={14} aria-hidden />}
        onClick={() => setDismissing(true)}
        aria-label={t("dismissOne", { name: row.title })}
      >
        {t("dismiss")}
      </Button>
      {dismissing && (
        <TransitionDialog
          declaration={riskProposal}
          name="state"
          to="dismissed"
          rows={[{ ...row, reason: "" }]}
          words={words}
          projectId={row.projectId}
          onClose={() => setDismissing(false)}
        />
      )}
    </Group>
  );
}
