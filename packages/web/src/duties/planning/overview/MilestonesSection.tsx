import { instantFromText, workItem } from "@gantry/records";
import { useInfiniteQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { rowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { Badge } from "../../../ui/states/Badge.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProjectDate } from "../projects/ProjectDate.tsx";
import { planningTexts } from "../texts.ts";
import classes from "./OverviewPage.module.css";

/** The milestones that come next, with those that miss their deadline marked. */
export function MilestonesSection({ projectId }: { projectId: string }) {
  const t = useTexts(planningTexts);
  const q = `projectId:${projectId} kind:milestone,finishMilestone -state:done sort:finish`;
  const list = useInfiniteQuery(rowsQuery(workItem, { q, limit: 6 }));
  const rows = list.data?.pages[0]?.items ?? [];
  return (
    <Section title={t("milestones.title")}>
      {list.isPending && <LoadingState rows={3} height={24} />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className={classes["empty"]}>{t("milestones.none")}</p>}
      {rows.length > 0 && (
        <ul className={classes["list"]}>
          {rows.map((row) => (
            <li key={row.id} className={classes["line"]}>
              <span>{row.name}</span>
              {misses(row.finish, row.deadline) && (
                <Badge tone="bad" icon={TriangleAlert}>
                  {t("milestones.late")}
                </Badge>
              )}
              <span className={classes["when"]}>
                <ProjectDate value={row.finish} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function misses(finish: string | null, deadline: string | null): boolean {
  if (finish === null || deadline === null) return false;
  return (instantFromText(finish) ?? 0) > (instantFromText(deadline) ?? 0);
}
