import { project } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { RegistersMenu } from "../../../ui/record/registers/RegistersMenu.tsx";
import { planningTexts } from "../texts.ts";
import classes from "./ProjectTabs.module.css";

interface Page {
  to: string;
  text: `tab.${"overview" | "plan" | "backlog" | "board" | "sprints" | "gates" | "settings"}`;
  keys: string;
  /** Only where the project, or a phase of it, is worked on in sprints; by address it is there for all. */
  agile?: boolean;
}

const allPages: readonly Page[] = [
  { to: "/projects/$projectId", text: "tab.overview", keys: "v o" },
  { to: "/projects/$projectId/plan", text: "tab.plan", keys: "v p" },
  { to: "/projects/$projectId/gates", text: "tab.gates", keys: "v g" },
  { to: "/projects/$projectId/backlog", text: "tab.backlog", keys: "v b", agile: true },
  { to: "/projects/$projectId/board", text: "tab.board", keys: "v k", agile: true },
  { to: "/projects/$projectId/sprints", text: "tab.sprints", keys: "v r", agile: true },
  { to: "/projects/$projectId/settings", text: "tab.settings", keys: "v s" },
];

/** The pages of one project. */
export function ProjectTabs({ projectId }: { projectId: string }) {
  const t = useTexts(planningTexts);
  const navigate = useNavigate();
  const { data: row } = useQuery(rowQuery(project, projectId));
  const isAgile = row !== undefined && row.method !== "waterfall";
  const pages = allPages.filter(({ agile }) => !agile || isAgile);
  useCommands(
    pages.map(({ to, text, keys }) => ({
      id: `project.${text}`,
      title: t(text),
      group: t("tab.group"),
      keys,
      run: () => void navigate({ to, params: { projectId } }),
    })),
  );
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the tabs are wider than the screen: the page one is on is in sight.
    const current = bar.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (bar.current && current)
      bar.current.scrollLeft = current.offsetLeft - (bar.current.clientWidth - current.offsetWidth) / 2;
  }, [pathname, pages.length]);
  return (
    <nav ref={bar} aria-label={t("tab.group")} className={classes["tabs"]}>
      {pages.slice(0, -1).map((page) => (
        <Tab key={page.to} page={page} projectId={projectId} />
      ))}
      <RegistersMenu projectId={projectId} className={classes["tab"] ?? ""} />
      {pages.slice(-1).map((page) => (
        <Tab key={page.to} page={page} projectId={projectId} />
      ))}
    </nav>
  );
}

function Tab({ page: { to, text }, projectId }: { page: Page; projectId: string }) {
  const t = useTexts(planningTexts);
  return (
    <Link
      to={to}
      params={{ projectId }}
      className={classes["tab"]}
      activeOptions={{ exact: to === "/projects/$projectId", includeSearch: false }}
      activeProps={{ "aria-current": "page" }}
    >
      {t(text)}
    </Link>
  );
}
