import type { RecordDeclaration, System } from "@gantry/records";
import { Button } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { applyEdits, restoreEdit } from "../../../platform/records/edits.ts";
import { rowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { DataTable, type DataColumn } from "../../../ui/table/DataTable.tsx";
import { MoreRows } from "../../../ui/table/MoreRows.tsx";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { planningTexts } from "../texts.ts";
import { trashedName } from "./trashedName.ts";

type TrashRow = System & Record<string, unknown>;

/** Deleted rows of one kind. */
export function TrashList({ record }: { record: RecordDeclaration }) {
  const t = useTexts(planningTexts);
  const format = useFormat();
  const { show } = useRecordWords(record);
  const nameOf = (row: TrashRow) => trashedName(record, row, show);
  const list = useInfiniteQuery(rowsQuery(record, { trash: "only", limit: 100 }));
  const restore = useMutation({
    mutationFn: (row: TrashRow) => applyEdits([restoreEdit(record, row)]),
    onSuccess: (result, row) => showUndoable(t("trash.restored", { name: nameOf(row) }), result),
    onError: showProblem,
  });
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  const rows: TrashRow[] = list.data.pages.flatMap((page) => page.items).filter(({ deletedAt }) => deletedAt !== null);
  const columns: DataColumn<TrashRow>[] = [
    { id: "name", header: t("field.name"), render: nameOf },
    {
      id: "deleted",
      header: t("trash.when"),
      wideOnly: true,
      render: ({ deletedAt }) => (deletedAt ? format.ago(deletedAt) : ""),
    },
    {
      id: "restore",
      header: t("trash.action"),
      align: "end",
      render: (row) => (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => restore.mutate(row)}
          loading={restore.isPending && restore.variables.id === row.id}
        >
          {t("trash.restore")}
        </Button>
      ),
    },
  ];
  if (rows.length === 0) return <EmptyState icon={<Trash2 size={26} />} title={t("trash.empty")} />;
  return (
    <>
      <DataTable caption={t("trash.title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <MoreRows
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
        shown={rows.length}
        total={undefined}
      />
    </>
  );
}
