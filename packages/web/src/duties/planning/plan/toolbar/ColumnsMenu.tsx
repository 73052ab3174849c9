import { ActionIcon, Button, Checkbox, Popover, Tooltip } from "@mantine/core";
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { columnTitle, planColumn, planColumns, usualColumns } from "../columns/planColumns.ts";
import { planTexts } from "../texts.ts";
import type { ShownColumn } from "../view/viewChoice.ts";
import type { ToolProps } from "./toolProps.ts";
import classes from "./PlanToolbar.module.css";

/** Which columns are shown and in which order; the same by dragging their heads. */
export function ColumnsMenu({ choice, change }: ToolProps) {
  const t = useTexts(planTexts);
  const { columns } = choice;
  const shown = new Set(columns.map(({ id }) => id));
  const hidden = planColumns.filter(({ id }) => !shown.has(id));
  const widthOf = (id: string) => planColumn(id)?.width ?? 100;
  const move = (index: number, by: 1 | -1) => {
    const next = [...columns];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    change({ columns: next });
  };
  const set = (next: readonly ShownColumn[]) => change({ columns: next });
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withinPortal>
      <Tooltip label={t("columns")}>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("columns")}>
            <Columns3 size={17} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown p={6} aria-label={t("columns")}>
        <div className={classes["columns"]}>
          {columns.map(({ id }, index) => (
            <div key={id} className={classes["column"]}>
              <Checkbox
                size="xs"
                label={columnTitle(id)}
                checked
                disabled={id === "name"}
                onChange={() => set(columns.filter((column) => column.id !== id))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("columns.up", { column: columnTitle(id) })}
                disabled={index === 0 || id === "name" || columns[index - 1]?.id === "name"}
                onClick={() => move(index, -1)}
              >
                <ArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("columns.down", { column: columnTitle(id) })}
                disabled={index === columns.length - 1 || id === "name"}
                onClick={() => move(index, 1)}
              >
                <ArrowDown size={14} />
              </ActionIcon>
            </div>
          ))}
          {hidden.map(({ id }) => (
            <div key={id} className={classes["column"]}>
              <Checkbox
                size="xs"
                label={columnTitle(id)}
                checked={false}
                onChange={() => set([...columns, { id, width: widthOf(id) }])}
              />
            </div>
          ))}
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          fullWidth
          onClick={() => set(usualColumns.map((id) => ({ id, width: widthOf(id) })))}
        >
          {t("columns.usual")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
