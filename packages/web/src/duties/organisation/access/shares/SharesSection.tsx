import { recordName, recordNamed, share, type Row } from "@gantry/records";
import { ActionIcon, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Share2, X } from "lucide-react";
import { createEdit, deleteEdit } from "../../../../platform/records/edits.ts";
import { rowQuery } from "../../../../platform/records/rows.ts";
import { useTextLanguage } from "../../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Section } from "../../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { accessTexts } from "../texts.ts";
import { ShareDialog } from "./ShareDialog.tsx";
import { useShares } from "./useShares.ts";

/** What of a project is shared with whom; those who decide about members decide about it. */
export function SharesSection({ projectId, readOnly }: { projectId: string; readOnly: boolean }) {
  const t = useTexts(accessTexts);
  const { shares, change, sharing, setSharing, nameOf, levelOf, untilOf } = useShares(`projectId:${projectId}`);
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
          const name = nameOf(row);
          return (
            <li key={row.id}>
              <strong>{name}</strong> <ShareLine row={row} level={levelOf(row)} until={untilOf(row)} />
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

function ShareLine({ row, level, until }: { row: Row<typeof share>; level: string; until: string }) {
  const t = useTexts(accessTexts);
  const language = useTextLanguage();
  const declaration = recordNamed(row.subjectRecord);
  const one = useQuery({ ...rowQuery(declaration, row.subjectId ?? ""), enabled: row.subjectId !== null });
  const title = (one.data as Record<string, unknown> | undefined)?.[declaration.title];
  const what =
    row.subjectId === null
      ? t("shares.allOf", { records: recordName(declaration, language, "many") })
      : `${recordName(declaration, language, "one")} ${typeof title === "string" ? title : "…"}`;
  return <span>{t("shares.line", { what, level, until })}</span>;
}
