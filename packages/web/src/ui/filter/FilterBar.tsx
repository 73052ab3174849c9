import type { ReactNode } from "react";
import classes from "./FilterBar.module.css";

/** What narrows a list down, above the list. Wraps on narrow screens. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={classes["bar"]}>{children}</div>;
}
