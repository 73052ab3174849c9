import { api, type Permission } from "@gantry/records";
import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { mergeResult } from "../../../platform/records/edits.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import type { ConditionRow } from "./conditionRow.ts";
import classes from "./gates.module.css";
import { gateTexts } from "./texts.ts";
import type { GateRow } from "./useGates.ts";
import { useUserNames } from "./useUserNames.ts";

interface SignatureProps {
  row: ConditionRow;
  gate: GateRow;
  permissions: ReadonlySet<Permission>;
}

/** Who signed, and the button to sign for whoever may. */
export function Signature({ row, gate, permissions }: SignatureProps) {
  const t = useTexts(gateTexts);
  const { user } = useSession();
  const format = useFormat();
  const nameOf = useUserNames();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const sign = useMutation({
    mutationFn: async (signed: boolean) => {
      const body = { signed, note: signed ? note : "", version: row.version };
      return mergeResult(await call(api.gates.sign, { params: { id: row.id }, body }, { idempotencyKey: uuidV7() }));
    },
    onSuccess(result, signed) {
      showUndoable(t(signed ? "sign.done" : "sign.undone"), result);
      setAsking(false);
    },
    onError: (error, signed) => !signed && showProblem(error),
  });
  const isDecider = gate.deciderId === user.id || permissions.has("gate.decide");
  const isSettled = gate.state === "passed" || gate.state === "waived";
  const maySign = !isSettled && (row.signerId === null ? isDecider : row.signerId === user.id);
  return (
    <>
      {row.signedAt !== null && (
        <p className={classes["quiet"]}>
          {t("sign.by", {
            name: nameOf(row.signedById) ?? t("decision.somebody"),
            when: format.moment(row.signedAt, "day"),
          })}
          {row.note !== "" && ` – ${row.note}`}
        </p>
      )}
      {maySign && (
        <Button
          mt={6}
          size="compact-sm"
          variant={row.signedAt === null ? "light" : "default"}
          onClick={() => (row.signedAt === null ? setAsking(true) : sign.mutate(false))}
        >
          {t(row.signedAt === null ? "sign.do" : "sign.undo")}
        </Button>
      )}
      {asking && (
        <Dialog
          opened
          onClose={() => setAsking(false)}
          title={t("sign.title", { name: row.name })}
          error={sign.error}
          confirm={{ label: t("sign.do"), run: () => sign.mutate(true), busy: sign.isPending }}
        >
          <Textarea
            maxLength={2000}
            label={t("sign.note")}
            autosize
            minRows={2}
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Dialog>
      )}
    </>
  );
}
