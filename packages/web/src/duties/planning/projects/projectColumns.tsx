import { fieldLabel, project, type ProjectRow } from "@gantry/records";
import { Link } from "@tanstack/react-router";
import type { Translate } from "../../../platform/texts/defineTexts.ts";
import { ProjectDate } from "./ProjectDate.tsx";
import { Meter } from "../../../ui/states/Meter.tsx";
import { rowLink, type DataColumn } from "../../../ui/table/DataTable.tsx";
import type { PlanningText } from "../texts.ts";
import { ProjectHealth } from "./ProjectHealth.tsx";
import classes from "./projects.module.css";
import { ProjectState } from "./ProjectState.tsx";

/** Columns of the projects list. `names` holds the names of users by id. */
export function projectColumns(
  t: Translate<PlanningText>,
  names: ReadonlyMap<string, string>,
  language: Parameters<typeof fieldLabel>[2],
): DataColumn<ProjectRow>[] {
  return [
    {
      id: "key",
      header: t("field.key"),
      sortField: "key",
      width: "88px",
      wideOnly: true,
      render: ({ key }) => <span className={classes["key"]}>{key}</span>,
    },
    {
      id: "name",
      header: t("field.name"),
      sortField: "name",
      wraps: true,
      render: ({ id, name }) => (
        <Link to="/projects/$projectId" params={{ projectId: id }} className={rowLink}>
          {name}
        </Link>
      ),
    },
    { id: "kind", header: t("field.kind"), sortField: "kind", wideOnly: true, render: ({ kind }) => t(`kind.${kind}`) },
    {
      id: "state",
      header: t("field.state"),
      sortField: "state",
      render: ({ state }) => <ProjectState state={state} />,
    },
    { id: "health", header: t("field.health"), render: (row) => <ProjectHealth project={row} /> },
    {
      id: "priority",
      header: fieldLabel(project, "priority", language),
      sortField: "priority",
      align: "end",
      wideOnly: true,
      render: ({ priority }) => priority,
    },
    {
      id: "manager",
      header: t("field.manager"),
      wideOnly: true,
      render: ({ managerId }) => (managerId ? (names.get(managerId) ?? "–") : "–"),
    },
    {
      id: "start",
      header: t("field.start"),
      sortField: "computedStart",
      align: "end",
      wideOnly: true,
      render: ({ computedStart, start }) => <ProjectDate value={computedStart ?? start} />,
    },
    {
      id: "finish",
      header: t("field.finish"),
      sortField: "computedFinish",
      align: "end",
      wideOnly: true,
      render: ({ computedFinish }) => <ProjectDate value={computedFinish} />,
    },
    {
      id: "percent",
      header: t("field.percentComplete"),
      sortField: "percentComplete",
      wideOnly: true,
      render: ({ percentComplete }) => <Meter value={percentComplete} label={t("field.percentComplete")} />,
    },
  ];
}
