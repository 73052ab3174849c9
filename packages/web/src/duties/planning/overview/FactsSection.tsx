import { user, workItem, type ProjectRow } from "@gantry/records";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { allRowsQuery, rowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { Meter } from "../../../ui/states/Meter.tsx";
import { ProjectDate } from "../projects/ProjectDate.tsx";
import { ProjectHealth } from "../projects/ProjectHealth.tsx";
import { ProjectState } from "../projects/ProjectState.tsx";
import { planningTexts } from "../texts.ts";
import { BaselineFact } from "./BaselineFact.tsx";
import classes from "./OverviewPage.module.css";

/** Where the project stands, in figures. */
export function FactsSection({ project }: { project: ProjectRow }) {
  const t = useTexts(planningTexts);
  const format = useFormat();
  const users = useQuery(allRowsQuery(user));
  const manager = users.data?.find(({ id }) => id === project.managerId)?.name;
  const items = useCount(`projectId:${project.id}`);
  const critical = useCount(`projectId:${project.id} critical:true -state:done`);
  const count = (value: number | undefined) => (value === undefined ? "–" : format.number(value));
  return (
    <Section title={t("overview.facts")}>
      <dl className={classes["facts"]}>
        <Fact name={t("field.state")}>
          <ProjectState state={project.state} />
        </Fact>
        <Fact name={t("field.health")}>
          <ProjectHealth project={project} />
        </Fact>
        <Fact name={t("field.percentComplete")}>
          <Meter value={project.percentComplete} label={t("field.percentComplete")} />
        </Fact>
        <Fact name={t("field.start")}>
          <ProjectDate value={project.computedStart ?? project.start} style="dayOfWeek" />
        </Fact>
        <Fact name={t("overview.computedFinish")}>
          <ProjectDate value={project.computedFinish} style="dayOfWeek" />
        </Fact>
        <Fact name={t("overview.requiredFinish")}>
          <ProjectDate value={project.finish} style="dayOfWeek" />
        </Fact>
        <BaselineFact project={project} />
        <Fact name={t("field.manager")}>{manager ?? "–"}</Fact>
        <Fact name={t("overview.workItems")}>{count(items)}</Fact>
        <Fact name={t("overview.critical")} title={t("overview.criticalWhy")}>
          {count(critical)}
        </Fact>
        {project.budget !== null && (
          <Fact name={t("field.budget")}>{format.money(project.budget, project.currency ?? undefined)}</Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, title, children }: { name: string; title?: string; children: React.ReactNode }) {
  return (
    <div {...(title ? { title } : {})}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useCount(q: string): number | undefined {
  return useInfiniteQuery(rowsQuery(workItem, { q, limit: 1, total: "count", fields: "name" })).data?.pages[0]?.total;
}
