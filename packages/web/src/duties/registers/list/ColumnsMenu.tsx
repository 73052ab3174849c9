import { ActionIcon, Button, Checkbox, Popover } from "@mantine/core";
import { ArrowDown, ArrowUp, Settings2 } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { registerTexts } from "../texts.ts";
import { withMoved, withToggled, type ListColumns } from "./listColumns.ts";
import classes from "./list.module.css";

interface ColumnsMenuProps {
  columns: ListColumns;
  /** Every field that can be a column. */
  known: readonly string[];
  label: (name: string) => string;
  onChange: (columns: ListColumns) => void;
  onReset: () => void;
}

/** Which columns are shown, and in which order. */
export function ColumnsMenu({ columns, known, label, onChange, onReset }: ColumnsMenuProps) {
  const t = useTexts(registerTexts);
  const shown = columns.names;
  const names = [...shown, ...known.filter((name) => !shown.includes(name))];
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t("columns.title")} title={t("columns.title")}>
          <Settings2 size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes["columnList"]}>
          {names.map((name) => (
            <li key={name} className={classes["columnLine"]}>
              <Checkbox
                size="xs"
                label={label(name)}
                checked={shown.includes(name)}
                onChange={() => onChange(withToggled(columns, name))}
              />
              {shown.includes(name) && (
                <span className={classes["columnMoves"]}>
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t("columns.up", { name: label(name) })}
                    disabled={shown[0] === name}
                    onClick={() => onChange(withMoved(columns, name, -1))}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t("columns.down", { name: label(name) })}
                    disabled={shown.at(-1) === name}
                    onClick={() => onChange(withMoved(columns, name, 1))}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="compact-sm" onClick={onReset}>
          {t("columns.reset")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
