import type { ReactNode } from "react";
import classes from "./Toolbar.module.css";

/** A row of controls above what they act on. Wraps on narrow screens. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="toolbar" aria-label={label} className={classes["toolbar"]}>
      {children}
    </div>
  );
}

/** Pushes what follows to the far end. */
export function ToolbarSpace() {
  return <div className={classes["space"]} />;
}
