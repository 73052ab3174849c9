import type { SheetReport } from "@gantry/records";
import { Select, Table } from "@mantine/core";
import { CircleAlert, Equal, Pencil, Plus, type LucideIcon } from "lucide-react";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Badge, type BadgeTone } from "../../../ui/states/Badge.tsx";
import { tableTexts } from "./texts.ts";
import classes from "./ImportPreview.module.css";

interface ImportPreviewProps {
  report: SheetReport;
  onMap: (mapping: Record<string, string | null>) => void;
}

const MOST_SHOWN = 200;
const actions = ["create", "update", "unchanged", "failed"] as const;
const looks: Record<(typeof actions)[number], { tone: BadgeTone; icon: LucideIcon }> = {
  create: { tone: "good", icon: Plus },
  update: { tone: "info", icon: Pencil },
  unchanged: { tone: "neutral", icon: Equal },
  failed: { tone: "bad", icon: CircleAlert },
};

/** What a table would do: where its columns go, and what becomes of its rows. */
export function ImportPreview({ report, onMap }: ImportPreviewProps) {
  const t = useTexts(tableTexts);
  const { columns, fields, counts, rows } = report;
  const choices = fields.map(({ name, label, required }) => ({ value: name, label: required ? `${label} *` : label }));
  const all = counts.create + counts.update + counts.unchanged + counts.failed;
  return (
    <>
      <h3 className={classes["title"]}>{t("import.columns")}</h3>
      <div className={classes["scroll"]} tabIndex={0} role="group" aria-label={t("import.columns")}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("import.column")}</Table.Th>
              <Table.Th>{t("import.samples")}</Table.Th>
              <Table.Th>{t("import.field")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map(({ header, field, samples }) => (
              <Table.Tr key={header}>
                <Table.Td>{header}</Table.Td>
                <Table.Td className={classes["samples"]}>{samples.filter((each) => each !== "").join(" · ")}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t("import.fieldOf", { column: header })}
                    placeholder={t("import.leaveOut")}
                    size="xs"
                    data={choices}
                    value={field}
                    onChange={(name) => onMap({ [header]: name })}
                    clearable
                    searchable
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <h3 className={classes["title"]}>
        {t("import.rows")}
        {actions
          .filter((action) => counts[action] > 0)
          .map((action) => (
            <Badge key={action} {...looks[action]}>
              {t(`counts.${action}`, { count: counts[action] })}
            </Badge>
          ))}
      </h3>
      <div className={classes["scroll"]} tabIndex={0} role="group" aria-label={t("import.rows")}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("import.row")}</Table.Th>
              <Table.Th>{t("import.what")}</Table.Th>
              <Table.Th>{t("import.action")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ row, action, title, problems }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{title}</Table.Td>
                <Table.Td>
                  <Badge {...looks[action]}>{t(`action.${action}`)}</Badge>
                  {problems.map((problem) => (
                    <div key={problem.column}>
                      {t("import.problem", { ...problem, message: wordedMessage(problem.message) })}
                    </div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {all > rows.length && <p>{t("import.shown", { count: Math.min(rows.length, MOST_SHOWN) })}</p>}
    </>
  );
}
