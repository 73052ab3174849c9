import { PanelRightOpen } from "lucide-react";
import classes from "./cells.module.css";

interface TitleCellProps {
  text: string;
  label: string;
  onOpen: () => void;
}

/** What a row is called, and the way to everything about it. By keyboard: Shift+Enter. */
export function TitleCell({ text, label, onOpen }: TitleCellProps) {
  return (
    <span className={classes["title"]}>
      <span className={classes["titleText"]}>{text}</span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={label}
        title={label}
        className={classes["open"]}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={onOpen}
      >
        <PanelRightOpen size={15} aria-hidden />
      </button>
    </span>
  );
}
