import { api, scenario, type Edit, type ScenarioRow } from "@gantry/records";
import { ActionIcon, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { EllipsisVertical } from "lucide-react";
import { useState } from "react";
import { call } from "../../../../platform/api/call.ts";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { applyEdits, deleteEdit, mergeResult, updateEdit } from "../../../../platform/records/edits.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import { ScenarioDialog } from "./ScenarioDialog.tsx";
import { scenarioTexts } from "./texts.ts";

interface ScenarioActionsProps {
  row: ScenarioRow;
  onOpen: (id: string) => void;
  /** It went to the trash. */
  onGone: () => void;
}

/** What can be done with a scenario beside accepting it. */
export function ScenarioActions({ row, onOpen, onGone }: ScenarioActionsProps) {
  const t = useTexts(scenarioTexts);
  const { user } = useSession();
  const [renaming, setRenaming] = useState(false);
  const { name } = row;
  const apply = useMutation({
    mutationFn: ({ edit }: { edit: Edit; done: string }) => applyEdits([edit]),
    onSuccess: (result, { done }) => showUndoable(done, result),
    onError: showProblem,
  });
  const copy = useMutation({
    mutationFn: async (copied: string) =>
      mergeResult(
        await call(
          api.scenario.copy,
          { params: { id: row.id }, body: { name: copied.slice(0, 200) } },
          { idempotencyKey: uuidV7() },
        ),
      ),
    onSuccess(result, copied) {
      showUndoable(t("copied", { name: copied }), result);
      const made = result.rows.find(({ record }) => record === scenario.name);
      if (made) onOpen(made.id);
    },
    onError: showProblem,
  });
  const set = (values: Partial<ScenarioRow>, done: string) =>
    apply.mutate({ edit: updateEdit(scenario, row, values), done });
  const isOwner = row.ownerId === user.id;
  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t("more")}: ${name}`}>
            <EllipsisVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isOwner && row.privateTo !== null && (
            <Menu.Item onClick={() => set({ privateTo: null }, t("shared", { name }))}>{t("share")}</Menu.Item>
          )}
          {isOwner && row.privateTo === null && (
            <Menu.Item onClick={() => set({ privateTo: user.id }, t("unshared", { name }))}>{t("unshare")}</Menu.Item>
          )}
          <Menu.Item onClick={() => copy.mutate(t("copy.name", { name }))}>{t("copy")}</Menu.Item>
          <Menu.Item onClick={() => setRenaming(true)}>{t("rename")}</Menu.Item>
          {row.state === "open" && (
            <Menu.Item onClick={() => set({ state: "dropped" }, t("dropped", { name }))}>{t("drop")}</Menu.Item>
          )}
          {row.state === "dropped" && (
            <Menu.Item onClick={() => set({ state: "open" }, t("reopened", { name }))}>{t("reopen")}</Menu.Item>
          )}
          <Menu.Item
            color="red"
            onClick={() => {
              apply.mutate({ edit: deleteEdit(scenario, row), done: t("deleted", { name }) });
              onGone();
            }}
          >
            {t("delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <ScenarioDialog
          projectId={row.projectId}
          row={row}
          onDone={() => undefined}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
