import { useId, type ReactNode } from "react";
import classes from "./Section.module.css";

interface SectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A card with a heading of its own. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes["section"]} aria-labelledby={id}>
      <header className={classes["header"]}>
        <div>
          <h2 id={id} className={classes["title"]}>
            {title}
          </h2>
          {description && <p className={classes["description"]}>{description}</p>}
        </div>
        {actions && <div className={classes["actions"]}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** Sections one below the other. */
export function Sections({ children }: { children: ReactNode }) {
  return <div className={classes["sections"]}>{children}</div>;
}
