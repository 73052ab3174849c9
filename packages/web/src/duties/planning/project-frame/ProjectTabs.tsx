import { Link, useNavigate } from "@tanstack/react-router";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { planningTexts } from "../texts.ts";
import classes from "./ProjectTabs.module.css";

const pages = [
  { to: "/projects/$projectId", text: "tab.overview", keys: "v o" },
  { to: "/projects/$projectId/plan", text: "tab.plan", keys: "v p" },
  { to: "/projects/$projectId/gates", text: "tab.gates", keys: "v g" },
  { to: "/projects/$projectId/settings", text: "tab.settings", keys: "v s" },
] as const;

/** The pages of one project. */
export function ProjectTabs({ projectId }: { projectId: string }) {
  const t = useTexts(planningTexts);
  const navigate = useNavigate();
  useCommands(
    pages.map(({ to, text, keys }) => ({
      id: `project.${text}`,
      title: t(text),
      group: t("tab.group"),
      keys,
      run: () => void navigate({ to, params: { projectId } }),
    })),
  );
  return (
    <nav aria-label={t("tab.group")} className={classes["tabs"]}>
      {pages.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          params={{ projectId }}
          className={classes["tab"]}
          activeOptions={{ exact: to === "/projects/$projectId", includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
