import { risk } from "@gantry/records";
import { Table } from "@mantine/core";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { riskTexts } from "../texts.ts";

const lines = [
  ["exposure.inherent", "inherentExposure", "inherentExposureCost"],
  ["exposure.now", "exposure", "exposureCost"],
  ["exposure.residual", "residualExposure", "residualExposureCost"],
] as const;

/** How large a risk is in time and money: before measures, now, and after what is agreed. */
export function ExposureTable({ row, projectId }: { row: AnyRow; projectId: string | null }) {
  const t = useTexts(riskTexts);
  const words = useRecordWords(risk, projectId);
  const show = (name: string) => (row[name] == null ? "–" : words.show(name, row[name], row));
  return (
    <Table withRowBorders={false} verticalSpacing={2} aria-label={t("exposure.label")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("exposure.label")}</Table.Th>
          <Table.Th>{t("exposure.time")}</Table.Th>
          <Table.Th>{t("exposure.money")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(([label, time, money]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw="normal">
              {t(label)}
            </Table.Th>
            <Table.Td>{show(time)}</Table.Td>
            <Table.Td>{show(money)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
