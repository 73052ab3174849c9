import { Anchor } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./PageFrame.module.css";

export interface Breadcrumb {
  label: string;
  to: string;
}

interface PageFrameProps {
  title: string;
  /** A line under the title. */
  subtitle?: ReactNode;
  breadcrumbs?: readonly Breadcrumb[];
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Navigation within the thing the page is about. */
  tabs?: ReactNode;
  /** "text" keeps lines readable, "full" takes all the room and lets the page scroll within itself. */
  width?: "wide" | "text" | "full";
  children: ReactNode;
}

/** What every page stands in: its heading (the only h1), where it is, what can be done. Names the browser tab too. */
export function PageFrame({ title, subtitle, breadcrumbs, actions, tabs, width = "wide", children }: PageFrameProps) {
  const t = useTexts(uiTexts);
  useEffect(() => {
    document.title = `${title} · Gantry`;
  }, [title]);
  return (
    <div className={classes["frame"]} data-width={width}>
      <header className={classes["header"]}>
        {breadcrumbs && breadcrumbs.length > 0 && (
          <nav aria-label={t("page.breadcrumbs")}>
            <ol className={classes["crumbs"]}>
              {breadcrumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Anchor component={Link} to={crumb.to} size="xs" title={crumb.label}>
                    {crumb.label}
                  </Anchor>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={classes["titleRow"]}>
          <div className={classes["titles"]}>
            <h1 className={classes["title"]} tabIndex={-1} data-page-title>
              {title}
            </h1>
            {subtitle && <div className={classes["subtitle"]}>{subtitle}</div>}
          </div>
          {actions && <div className={classes["actions"]}>{actions}</div>}
        </div>
        {tabs}
      </header>
      <div className={classes["body"]}>{children}</div>
    </div>
  );
}
