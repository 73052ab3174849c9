import { useEffect, type ReactNode } from "react";
import { Brand } from "../brand/Brand.tsx";
import classes from "./PublicFrame.module.css";

interface PublicFrameProps {
  title: string;
  subtitle?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}

/** What pages without a session stand in: the mark and one card. */
export function PublicFrame({ title, subtitle, wide = false, children }: PublicFrameProps) {
  useEffect(() => {
    document.title = `${title} · Gantry`;
  }, [title]);
  return (
    <main id="main" className={classes["page"]}>
      <div className={classes["column"]} data-wide={wide || undefined}>
        <Brand />
        <div className={classes["card"]}>
          <h1 className={classes["title"]}>{title}</h1>
          {subtitle && <div className={classes["subtitle"]}>{subtitle}</div>}
          {children}
        </div>
      </div>
    </main>
  );
}
