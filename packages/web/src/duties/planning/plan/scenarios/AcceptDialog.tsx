import { api, type ScenarioRow } from "@gantry/records";
import { Radio } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../../platform/api/call.ts";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { mergeResult } from "../../../../platform/records/edits.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ComparisonFacts } from "./ComparisonFacts.tsx";
import { ConflictList } from "./ConflictList.tsx";
import { scenarioTexts } from "./texts.ts";

interface AcceptDialogProps {
  row: ScenarioRow;
  onAccepted: () => void;
  onClose: () => void;
}

/** Shows what accepting changes and what no longer fits, before it is done. */
export function AcceptDialog({ row, onAccepted, onClose }: AcceptDialogProps) {
  const t = useTexts(scenarioTexts);
  const [keep, setKeep] = useState<"mine" | "theirs">("mine");
  const preview = useQuery({
    queryKey: ["scenario", row.id, "accept"],
    // Asked anew each time the dialog opens: the plan moves on.
    gcTime: 0,
    queryFn: ({ signal }) => call(api.scenario.comparison, { params: { id: row.id }, query: {} }, { signal }),
  });
  const conflicts = preview.data?.conflicts ?? [];
  const accept = useMutation({
    mutationFn: async () =>
      mergeResult(
        await call(
          api.scenario.accept,
          { params: { id: row.id }, body: { conflicts: conflicts.length > 0 ? keep : "refuse" } },
          { idempotencyKey: uuidV7() },
        ),
      ),
    onSuccess(result) {
      showUndoable(t("accepted", { name: row.name }), result);
      onClose();
      onAccepted();
    },
    onError: () => void preview.refetch(),
  });
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t("accept.title", { name: row.name })}
      error={accept.error ?? preview.error}
      confirm={{
        label: t("accept.submit"),
        run: () => accept.mutate(),
        busy: accept.isPending,
        disabled: !preview.data,
      }}
    >
      <p>{t("accept.text")}</p>
      {preview.isPending && <LoadingState rows={4} height={20} />}
      {preview.data && <ComparisonFacts comparison={preview.data.comparison} />}
      {conflicts.length > 0 && (
        <>
          <ConflictList conflicts={conflicts} />
          <Radio.Group
            label={t("accept.conflicts")}
            value={keep}
            onChange={(value) => setKeep(value === "theirs" ? "theirs" : "mine")}
          >
            <Radio mt={6} value="mine" label={t("accept.mine")} />
            <Radio mt={6} value="theirs" label={t("accept.theirs")} />
          </Radio.Group>
        </>
      )}
    </Dialog>
  );
}
