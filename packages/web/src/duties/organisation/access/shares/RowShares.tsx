import { choiceLabel, department, share, team, user, type Edit } from "@gantry/records";
import { ActionIcon, Button, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Share2, X } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { applyEdits, createEdit, deleteEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTextLanguage } from "../../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import type { PanelSectionProps } from "../../../../ui/record/panel/panelSections.ts";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { accessTexts } from "../texts.ts";
import { ShareDialog } from "./ShareDialog.tsx";
import classes from "./RowShares.module.css";

/** With whom one row is shared, until when; those who decide about members share it and take it back. */
export function RowShares({ declaration, row, rights, projectId }: PanelSectionProps) {
  const t = useTexts(accessTexts);
  const language = useTextLanguage();
  const format = useFormat();
  const [sharing, setSharing] = useState(false);
  const place = projectId === null ? "" : `projectId:${projectId} `;
  // What is shared as a whole kind is seen by the same people, so it is told too.
  const q = `${place}subjectRecord:${declaration.name}`;
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
  const mayShare = rights.has("member.manage");
  const found = (shares.data ?? []).filter(({ subjectId }) => subjectId === null || subjectId === row.id);
  return (
    <Stack gap="sm">
      {shares.isPending && <LoadingState rows={2} height={24} />}
      {shares.isSuccess && found.length === 0 && (
        <Text size="sm">{t(mayShare ? "shares.rowNone" : "shares.rowNoneRead")}</Text>
      )}
      <ul className={classes["list"]}>
        {found.map((each) => {
          const name = names.get(each.userId ?? each.teamId ?? each.departmentId ?? "") ?? "–";
          const level = choiceLabel(share.fields.level, each.level, language);
          const until =
            each.until === null ? t("shares.forever") : t("shares.untilDay", { day: format.date(each.until, "day") });
          return (
            <li key={each.id} className={classes["line"]}>
              <span>
                <strong>{name}</strong>
                <br />
                {`${level}, ${until}`}
                {each.subjectId === null && ` · ${t("shares.byKind")}`}
              </span>
              {mayShare && each.subjectId !== null && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("shares.remove", { name })}
                  onClick={() => change.mutate(deleteEdit(share, each))}
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={change.error ?? shares.error} />
      {mayShare && (
        <div>
          <Button variant="default" leftSection={<Share2 size={16} />} onClick={() => setSharing(true)}>
            {t("shares.add")}
          </Button>
        </div>
      )}
      {sharing && (
        <ShareDialog
          projectId={projectId}
          subject={{ record: declaration.name, id: row.id, name: String(row[declaration.title] ?? "") }}
          busy={change.isPending}
          error={change.error}
          onClose={() => setSharing(false)}
          onShare={(values) => change.mutate(createEdit(share, { projectId, ...values }))}
        />
      )}
    </Stack>
  );
}
