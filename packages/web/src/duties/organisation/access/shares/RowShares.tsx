import { share } from "@gantry/records";
import { ActionIcon, Button, Stack, Text } from "@mantine/core";
import { Share2, X } from "lucide-react";
import { createEdit, deleteEdit } from "../../../../platform/records/edits.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PanelSectionProps } from "../../../../ui/record/panel/panelSections.ts";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { accessTexts } from "../texts.ts";
import { ShareDialog } from "./ShareDialog.tsx";
import { useShares } from "./useShares.ts";
import classes from "./RowShares.module.css";

/** With whom one row is shared, until when; those who decide about members share it and take it back. */
export function RowShares({ declaration, row, rights, projectId }: PanelSectionProps) {
  const t = useTexts(accessTexts);
  const place = projectId === null ? "" : `projectId:${projectId} `;
  // What is shared as a whole kind is seen by the same people, so it is told too.
  const q = `${place}subjectRecord:${declaration.name}`;
  const { shares, change, sharing, setSharing, nameOf, levelOf, untilOf } = useShares(q);
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
          const name = nameOf(each);
          return (
            <li key={each.id} className={classes["line"]}>
              <span>
                <strong>{name}</strong>
                <br />
                {`${levelOf(each)}, ${untilOf(each)}`}
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
