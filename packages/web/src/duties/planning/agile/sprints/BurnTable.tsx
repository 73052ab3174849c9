import { Table } from "@mantine/core";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { agileTexts } from "../texts.ts";
import type { BurnLine } from "./burnLines.ts";
import classes from "./sprints.module.css";

/** The chart's numbers. */
export function BurnTable({ days, lines }: { days: readonly string[]; lines: readonly BurnLine[] }) {
  const t = useTexts(agileTexts);
  const format = useFormat();
  return (
    <div className={classes["scroll"]}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("burn.day")}</Table.Th>
            {lines.map(({ key, title }) => (
              <Table.Th key={key} className={classes["number"]}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day, index) => (
            <Table.Tr key={day}>
              <Table.Th scope="row">{format.date(day, "dayTime")}</Table.Th>
              {lines.map(({ key, values }) => {
                const value = values[index] ?? null;
                return (
                  <Table.Td key={key} className={classes["number"]}>
                    {value === null ? "–" : format.number(value, 1)}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
