import { Link } from "@tanstack/react-router";
import { useTexts } from "../platform/texts/useTexts.ts";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";

export function Sidebar() {
  const t = useTexts(appTexts);
  return (
    <nav aria-label={t("nav.label")} className={classes["sidebar"]}>
      <Link to="/projects">{t("nav.projects")}</Link>
    </nav>
  );
}
