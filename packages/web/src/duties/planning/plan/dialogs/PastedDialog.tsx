import { Table } from "@mantine/core";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { columnTitle } from "../columns/planColumns.ts";
import type { Pasted } from "../edit/pasteBlock.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";

/** Cells of a pasted block that could not be read; the rest is in. */
export function PastedDialog({
  store,
  pasted,
  onClose,
}: {
  store: PlanStore;
  pasted: Pasted | null;
  onClose: () => void;
}) {
  const t = useTexts(planTexts);
  if (!pasted) return null;
  const undo = () => {
    if (pasted.step) store.takeBack(pasted.step);
    onClose();
  };
  return (
    <Dialog
      opened
      title={t("pasted.title", { count: pasted.refused.length })}
      size="lg"
      onClose={onClose}
      confirm={{ label: t("pasted.undo"), run: undo }}
    >
      <p>{t("pasted.text")}</p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("pasted.row")}</Table.Th>
            <Table.Th>{t("pasted.column")}</Table.Th>
            <Table.Th>{t("pasted.typed")}</Table.Th>
            <Table.Th>{t("pasted.why")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pasted.refused.slice(0, 50).map(({ rowId, columnId, text, message }) => (
            <Table.Tr key={`${rowId} ${columnId}`}>
              <Table.Td>{store.model.outline.byId.get(rowId)?.number}</Table.Td>
              <Table.Td>{columnTitle(columnId)}</Table.Td>
              <Table.Td>{text}</Table.Td>
              <Table.Td>{message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
