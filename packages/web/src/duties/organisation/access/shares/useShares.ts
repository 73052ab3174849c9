import { choiceLabel, department, share, team, user, type Edit, type Row } from "@gantry/records";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { applyEdits } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTextLanguage } from "../../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { accessTexts } from "../texts.ts";

type ShareRow = Row<typeof share>;

/** The shares that a query finds, in words, and what it takes to make and end them. */
export function useShares(q: string) {
  const t = useTexts(accessTexts);
  const format = useFormat();
  const language = useTextLanguage();
  const [sharing, setSharing] = useState(false);
  const shares = useQuery(allRowsQuery(share, { q }));
  const receivers = [useQuery(allRowsQuery(user)), useQuery(allRowsQuery(team)), useQuery(allRowsQuery(department))];
  const names = new Map(receivers.flatMap(({ data }) => (data ?? []).map(({ id, name }) => [id, name] as const)));
  const change = useMutation({
    mutationFn: (edit: Edit) => applyEdits([edit]),
    onSuccess(result) {
      setSharing(false);
      showUndoable(t("shares.done"), result);
    },
  });
  return {
    shares,
    change,
    sharing,
    setSharing,
    nameOf: ({ userId, teamId, departmentId }: ShareRow) => names.get(userId ?? teamId ?? departmentId ?? "") ?? "–",
    levelOf: ({ level }: ShareRow) => choiceLabel(share.fields.level, level, language),
    untilOf: ({ until }: ShareRow) =>
      until === null ? t("shares.forever") : t("shares.untilDay", { day: format.date(until, "day") }),
  };
}
