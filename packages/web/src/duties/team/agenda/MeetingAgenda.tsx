import { meetingItem, ranksBetween } from "@gantry/records";
import { List, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import type { PanelSectionProps } from "../../../ui/record/panel/panelSections.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { AgendaLine } from "./AgendaLine.tsx";
import { agendaTexts } from "./texts.ts";

/** What a meeting is about, point by point, with what earlier ones left open; a further point is typed below. */
export function MeetingAgenda({ row, rights, projectId }: PanelSectionProps) {
  const t = useTexts(agendaTexts);
  const words = useRecordWords(meetingItem, projectId);
  const [title, setTitle] = useState("");
  const found = useQuery(allRowsQuery(meetingItem, { q: `meetingId:${row.id} sort:rank` }));
  const points = found.data ?? [];
  const last = points.findLast(({ rank }) => rank !== null)?.rank ?? null;
  const make = useMutation({
    mutationFn: (named: string) => {
      const [rank = null] = ranksBetween(last, null, 1);
      return applyEdits([
        createEdit(meetingItem, { projectId: projectId ?? "", meetingId: row.id, title: named, rank }),
      ]);
    },
    onSuccess(result, named) {
      showUndoable(t("made", { name: named }), result);
      setTitle("");
      void found.refetch();
    },
    onError: showProblem,
  });
  const isSigned = row["state"] === "signedOff";
  return (
    <Stack gap="sm">
      {found.isPending && <LoadingState rows={3} height={40} />}
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && points.length === 0 && <Text size="sm">{t("none")}</Text>}
      <List type="ordered" size="sm" spacing="sm" styles={{ itemWrapper: { display: "block" } }}>
        {points.map((point) => (
          <List.Item key={point.id}>
            <AgendaLine point={point} words={words} rights={rights} />
          </List.Item>
        ))}
      </List>
      {isSigned && <Text size="sm">{t("signed")}</Text>}
      {rights.mayWrite && !isSigned && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() !== "" && !make.isPending) make.mutate(title.trim());
          }}
        >
          <TextInput
            aria-label={t("label")}
            placeholder={t("new")}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </form>
      )}
      {projectId !== null && rights.shared === null && (
        <Text size="sm">
          <Link to="/projects/$projectId/r/$plural" params={{ projectId, plural: meetingItem.plural }}>
            {t("all")}
          </Link>
        </Text>
      )}
    </Stack>
  );
}
