import { role, type Edit } from "@gantry/records";
import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { applyEdits, deleteEdit, updateEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { PageFrame } from "../../../../ui/page/PageFrame.tsx";
import { Toolbar } from "../../../../ui/page/Toolbar.tsx";
import { FailedState } from "../../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { accessTexts } from "../texts.ts";
import { HoldersDialog } from "./HoldersDialog.tsx";
import { RoleDialog, type RoleDraft } from "./RoleDialog.tsx";
import { RoleMatrix } from "./RoleMatrix.tsx";
import { shownRoles, type RoleKind, type ShownRole } from "./shownRoles.ts";

/** What each role permits, and the organisation's own roles made from them. */
export function RolesPage() {
  const t = useTexts(accessTexts);
  const { permissions } = useSession();
  const mayManage = permissions.includes("role.manage");
  const [kind, setKind] = useState<RoleKind>("project");
  const [draft, setDraft] = useState<RoleDraft | null>(null);
  const [held, setHeld] = useState<ShownRole | null>(null);
  const own = useQuery(allRowsQuery(role));
  const change = useMutation({
    mutationFn: ({ edit }: { edit: Edit; said: string }) => applyEdits([edit]),
    onSuccess: (result, { said }) => showUndoable(said, result),
  });
  const begin = (from: Pick<ShownRole, "permissions"> | null, name: string) =>
    setDraft({ row: null, kind, name, permissions: from?.permissions ?? (kind === "project" ? ["project.read"] : []) });
  const kinds = (["project", "organisation"] as const).map((value) => ({ value, label: t(`roles.kind.${value}`) }));
  return (
    <PageFrame
      title={t("roles.title")}
      subtitle={t("roles.text")}
      actions={
        mayManage && (
          <Button leftSection={<Plus size={16} />} onClick={() => begin(null, "")}>
            {t("roles.new")}
          </Button>
        )
      }
    >
      <Toolbar label={t("roles.kind")}>
        <SegmentedControl aria-label={t("roles.kind")} data={kinds} value={kind} onChange={setKind} />
      </Toolbar>
      {own.isPending && <LoadingState />}
      {own.isError && <FailedState error={own.error} onRetry={() => void own.refetch()} />}
      <ProblemNotice error={change.error} />
      {own.isSuccess && (
        <RoleMatrix
          kind={kind}
          roles={shownRoles(kind, own.data, t)}
          mayGive={mayManage ? new Set(permissions) : null}
          actions={{
            onHolders: setHeld,
            onCopy: (from) => begin(from, t("roles.copyOf", { name: from.name })),
            onRename: (row) => setDraft({ row }),
            onDelete: (row) =>
              change.mutate({ edit: deleteEdit(role, row), said: t("roles.deleted", { name: row.name }) }),
          }}
          onToggle={(row, permission, given) => {
            const others = row.permissions.filter((each) => each !== permission);
            const next = given ? [...others, permission] : others;
            const said = t("roles.saved", { name: row.name });
            change.mutate({ edit: updateEdit(role, row, { permissions: next }), said });
          }}
        />
      )}
      {draft && <RoleDialog draft={draft} onClose={() => setDraft(null)} />}
      {held && <HoldersDialog role={held} kind={kind} onClose={() => setHeld(null)} />}
    </PageFrame>
  );
}
