import { action, choiceLabel, endpointsOf } from "@gantry/records";
import { List, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/api/call.ts";
import { applyEdits, createEdit } from "../../platform/records/edits.ts";
import { useTextLanguage } from "../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { showUndoable } from "../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../ui/feedback/toasts.tsx";
import type { PanelSectionProps } from "../../ui/record/panel/panelSections.ts";
import { LoadingState } from "../../ui/states/LoadingState.tsx";
import { governanceTexts } from "./texts.ts";

/** What people have promised to do about a risk, an issue, a decision, a meeting or a lesson. */
export function RowActions({ declaration, row, rights, projectId }: PanelSectionProps) {
  const t = useTexts(governanceTexts);
  const language = useTextLanguage();
  const [title, setTitle] = useState("");
  const cache = useQueryClient();
  const field = `${declaration.name}Id`;
  const queryKey = ["actions", field, row.id];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      call(endpointsOf(action).list, { query: { q: `${field}:${row.id} sort:number`, limit: 100 } }, { signal }),
  });
  const make = useMutation({
    mutationFn: (named: string) =>
      applyEdits([createEdit(action, { projectId: projectId ?? "", title: named, [field]: row.id })]),
    onSuccess(result, named) {
      showUndoable(t("actions.made", { name: named }), result);
      setTitle("");
      void cache.invalidateQueries({ queryKey });
    },
    onError: showProblem,
  });
  const items = found.data?.items ?? [];
  return (
    <Stack gap="sm">
      {found.isPending && <LoadingState rows={2} height={24} />}
      {found.data && items.length === 0 && <Text size="sm">{t("actions.none")}</Text>}
      <List size="sm">
        {items.map((each) => (
          <List.Item key={each.id}>
            {`ACT-${each.number} ${each.title} · ${choiceLabel(action.fields.state, each.state, language)}`}
          </List.Item>
        ))}
      </List>
      {rights.mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() !== "" && !make.isPending) make.mutate(title.trim());
          }}
        >
          <TextInput
            aria-label={t("actions.label")}
            placeholder={t("actions.new")}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </form>
      )}
    </Stack>
  );
}
