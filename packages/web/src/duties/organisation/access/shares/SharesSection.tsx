import {
  choiceLabel,
  recordName,
  recordNamed,
  share,
  team,
  user,
  department,
  type Edit,
  type Row,
} from "@gantry/records";
import { ActionIcon, Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Share2, X } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { applyEdits, createEdit, deleteEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery, rowQuery } from "../../../../platform/records/rows.ts";
import { textLanguage } from "../../../../platform/texts/catalogue.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { Section } from "../../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { accessTexts } from "../texts.ts";
import { ShareDialog } from "./ShareDialog.tsx";

/** What of a project is shared with whom; those who decide about members decide about it. */
export function SharesSection({ projectId, readOnly }: { projectId: string; readOnly: boolean }) {
  const t = useTexts(accessTexts);
  const [sharing, setSharing] = useState(false);
  const shares = useQuery(allRowsQuery(share, { q: `projectId:${projectId}` }));
  const receivers = [useQuery(allRowsQuery(user)), useQuery(allRowsQuery(team)), useQuery(allRowsQuery(department))];
  const names = new Map(receivers.flatMap(({ data }) => (data ?? []).map(({ id, name }) => [id, name] as const)));
  const change = useMutation({
    mutationFn: (edit: Edit) => applyEdits([edit]),
    onSuccess(result) {
      setSharing(false);
      showUndoable(t("shares.done"), result);
    },
  });
  return (
    <Section
      title={t("shares.title")}
      description={t("shares.text")}
      actions={
        !readOnly && (
          <Button variant="default" leftSection={<Share2 size={16} />} onClick={() => setSharing(true)}>
            {t("shares.add")}
          </Button>
        )
      }
    >
      {shares.isSuccess && shares.data.length === 0 && <p>{t("shares.none")}</p>}
      <ul>
        {(shares.data ?? []).map((row) => {
          const name = names.get(row.userId ?? row.teamId ?? row.departmentId ?? "") ?? "–";
          return (
            <li key={row.id}>
              <strong>{name}</strong> <ShareLine row={row} />
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("shares.remove", { name })}
                  onClick={() => change.mutate(deleteEdit(share, row))}
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={change.error ?? shares.error} />
      {sharing && (
        <ShareDialog
          projectId={projectId}
          busy={change.isPending}
          error={change.error}
          onClose={() => setSharing(false)}
          onShare={(values) => change.mutate(createEdit(share, { projectId, ...values }))}
        />
      )}
    </Section>
  );
}

function ShareLine({ row }: { row: Row<typeof share> }) {
  const t = useTexts(accessTexts);
  const format = useFormat();
  const language = textLanguage();
  const declaration = recordNamed(row.subjectRecord);
  const one = useQuery({ ...rowQuery(declaration, row.subjectId ?? ""), enabled: row.subjectId !== null });
  const title = (one.data as Record<string, unknown> | undefined)?.[declaration.title];
  const what =
    row.subjectId === null
      ? t("shares.allOf", { records: recordName(declaration, language, "many") })
      : `${recordName(declaration, language, "one")} ${typeof title === "string" ? title : "…"}`;
  const level = choiceLabel(share.fields.level, row.level, language);
  const until = row.until === null ? t("shares.forever") : t("shares.untilDay", { day: format.date(row.until, "day") });
  return <span>{t("shares.line", { what, level, until })}</span>;
}
