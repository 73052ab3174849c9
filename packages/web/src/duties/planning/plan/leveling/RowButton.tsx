import type { ToolProps } from "../toolbar/toolProps.ts";
import classes from "./leveling.module.css";

interface RowButtonProps extends Pick<ToolProps, "store" | "controller"> {
  id: string;
}

/** A row by its name; leads to it in the plan. */
export function RowButton({ store, controller, id }: RowButtonProps) {
  return (
    <button type="button" className={classes["row"]} onClick={() => controller?.reveal(id)}>
      {store.model.tables.workItem.get(id)?.name}
    </button>
  );
}
