import "@mantine/dates/styles.layer.css";
import { Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import type { CellEditorProps } from "../../grid/gridColumn.ts";
import { TypedCell } from "./TypedCell.tsx";
import classes from "./cells.module.css";

interface DateCellProps<T> extends CellEditorProps<T> {
  content: string;
  /** "2026-05-12" or with a time of day; null for none. */
  value: string | null;
  weekStart: 0 | 1 | 6;
  withTime: boolean;
}

/** A date as people type it ("tue", "+3d", "12 May"), with a month to pick from below. */
export function DateCell<T>({ value, weekStart, withTime, ...cell }: DateCellProps<T>) {
  const pick = (day: string | null) => {
    if (day !== null) cell.onCommit({ value: withTime ? `${day}T${value?.slice(11) ?? "08:00"}` : day }, "stay");
  };
  return (
    <Popover opened position="bottom-start" withinPortal trapFocus={false} closeOnEscape={false} shadow="md">
      <Popover.Target>
        <div className={classes["dateCell"]}>
          <TypedCell {...cell} />
        </div>
      </Popover.Target>
      {/* Pressing in the month must not take the focus from the field, which would end the editing. */}
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <DatePicker
          size="xs"
          firstDayOfWeek={weekStart}
          value={value?.slice(0, 10) ?? null}
          {...(value ? { defaultDate: value.slice(0, 10) } : {})}
          onChange={pick}
          __preventFocus
        />
      </Popover.Dropdown>
    </Popover>
  );
}
