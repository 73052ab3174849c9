import { approval, type ApprovalRow } from "@gantry/records";
import { Button, Group } from "@mantine/core";
import { Check, Undo2, X } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../feedback/Dialog.tsx";
import { useStep } from "../useStep.ts";
import { ReasonField } from "./ReasonField.tsx";
import { approvalTexts } from "./texts.ts";

interface ApprovalStepsProps {
  row: ApprovalRow;
  mayDecide: boolean;
  /** The reader asked for it. */
  isOwn: boolean;
}

type Decided = Partial<Pick<ApprovalRow, "decision" | "comment">> & { decision: "approved" | "rejected" | "withdrawn" };

/** What the reader can do about what was asked for: decide on it, or take back what they asked for themselves. */
export function ApprovalSteps({ row, mayDecide, isOwn }: ApprovalStepsProps) {
  const t = useTexts(approvalTexts);
  const [refusing, setRefusing] = useState(false);
  const decide = useStep(
    (values: Decided) => applyEdits([updateEdit(approval, row, values)]),
    ({ decision }) => t(`done.${decision}`, { name: row.name }),
  );
  const approve = () => decide.mutate({ decision: "approved" });
  const withdraw = () => decide.mutate({ decision: "withdrawn" });
  const group = t("group");
  useCommands([
    ...(mayDecide
      ? [
          { id: "approval.approve", title: t("approve"), group, run: approve },
          { id: "approval.refuse", title: t("refuse"), group, run: () => setRefusing(true) },
        ]
      : []),
    ...(isOwn ? [{ id: "approval.withdraw", title: t("withdraw"), group, run: withdraw }] : []),
  ]);
  if (!mayDecide && !isOwn) return null;
  return (
    <Group gap="xs">
      {mayDecide && (
        <>
          <Button size="xs" leftSection={<Check size={14} aria-hidden />} loading={decide.isPending} onClick={approve}>
            {t("approve")}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<X size={14} aria-hidden />}
            disabled={decide.isPending}
            onClick={() => setRefusing(true)}
          >
            {t("refuse")}
          </Button>
        </>
      )}
      {isOwn && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Undo2 size={14} aria-hidden />}
          loading={decide.isPending}
          onClick={withdraw}
        >
          {t("withdraw")}
        </Button>
      )}
      {refusing && (
        <RefuseDialog
          name={row.name}
          busy={decide.isPending}
          onClose={() => setRefusing(false)}
          onRefuse={(comment) =>
            decide.mutate({ decision: "rejected", comment }, { onSuccess: () => setRefusing(false) })
          }
        />
      )}
    </Group>
  );
}

interface RefuseDialogProps {
  name: string;
  busy: boolean;
  onClose: () => void;
  onRefuse: (reason: string) => void;
}

/** Whoever asked is told why not. */
function RefuseDialog({ name, busy, onClose, onRefuse }: RefuseDialogProps) {
  const t = useTexts(approvalTexts);
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("refuseTitle", { name })}
      confirm={{ label: t("refuseIt"), run: () => onRefuse(said), busy, disabled: said === "" }}
    >
      <ReasonField label={t("refuseWhy")} value={reason} onChange={setReason} required />
    </Dialog>
  );
}
