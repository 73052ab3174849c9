import type { ReactNode } from "react";
import classes from "./states.module.css";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What would stand here, and how to get it. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing here yet: says what belongs here and how it comes. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <section className={classes["state"]}>
      {icon && (
        <div className={classes["icon"]} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes["title"]}>{title}</h2>
      {children && <div className={classes["text"]}>{children}</div>}
      {actions && <div className={classes["actions"]}>{actions}</div>}
    </section>
  );
}
