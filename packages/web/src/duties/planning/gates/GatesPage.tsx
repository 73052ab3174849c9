import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { DoorClosed, Plus } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { DataTable, rowLink, type DataColumn } from "../../../ui/table/DataTable.tsx";
import { ProjectFrame } from "../project-frame/ProjectFrame.tsx";
import { useProjectPermissions } from "../project-frame/useProjectPermissions.ts";
import { ProjectDate } from "../projects/ProjectDate.tsx";
import { CreateGateDialog } from "./CreateGateDialog.tsx";
import { GateState } from "./GateState.tsx";
import { MissingCount } from "./MissingCount.tsx";
import { gateTexts } from "./texts.ts";
import { useGates, type CheckedGate } from "./useGates.ts";

/** The gates of a project: when, in what state, and how much is missing. */
export function GatesPage() {
  const t = useTexts(gateTexts);
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId/gates" });
  const mayWrite = useProjectPermissions(projectId).has("plan.write");
  const [creating, setCreating] = useState(false);
  useCommands(
    mayWrite ? [{ id: "gates.create", title: t("create"), group: t("title"), run: () => setCreating(true) }] : [],
  );
  const create = (
    <Button leftSection={<Plus size={16} />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <ProjectFrame projectId={projectId} actions={() => mayWrite && create}>
      {() => (
        <>
          <p>{t("text")}</p>
          <GateList projectId={projectId} actions={mayWrite && create} />
          {creating && <CreateGateDialog projectId={projectId} onClose={() => setCreating(false)} />}
        </>
      )}
    </ProjectFrame>
  );
}

function GateList({ projectId, actions }: { projectId: string; actions: React.ReactNode }) {
  const t = useTexts(gateTexts);
  const { rows, gates } = useGates(projectId);
  if (rows.isPending) return <LoadingState />;
  if (rows.isError) return <FailedState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (gates.length === 0)
    return (
      <EmptyState icon={<DoorClosed size={26} />} title={t("empty.title")} actions={actions}>
        <p>{t("empty.text")}</p>
      </EmptyState>
    );
  const columns: DataColumn<CheckedGate>[] = [
    {
      id: "name",
      header: t("field.name"),
      wraps: true,
      render: ({ row }) => (
        <Link to="/projects/$projectId/gates/$gateId" params={{ projectId, gateId: row.id }} className={rowLink}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "date",
      header: t("field.date"),
      render: ({ check }) => <ProjectDate value={check?.date ?? null} style="dayOfWeek" />,
    },
    { id: "state", header: t("field.state"), render: ({ row }) => <GateState state={row.state} /> },
    {
      id: "missing",
      header: t("field.missing"),
      wideOnly: true,
      render: ({ row, check }) => (row.state === "passed" ? "" : <MissingCount check={check} />),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={gates} rowKey={({ row }) => row.id} />;
}
