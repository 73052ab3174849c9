import { Button } from "@mantine/core";
import { SquareKanban } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import type { PlanStore } from "../plan/sync/planStore.ts";
import { createItem } from "./edit/agileEdits.ts";
import { agileTexts } from "./texts.ts";

/** A project without agile work: says what would stand here and how it comes. */
export function NoAgileWork({ store }: { store: PlanStore }) {
  const t = useTexts(agileTexts);
  const [asked, setAsked] = useState(false);
  const { project } = store.model;
  const params = { projectId: project.id };
  const mayPlan = store.permissions.has("plan.write");
  const isWaterfall = project.method === "waterfall";
  const createFirst = () => {
    if (asked) return;
    setAsked(true);
    store.commit(createItem(store.context, t("empty.firstName"), { sprintId: null, parentId: null }));
  };
  return (
    <EmptyState
      icon={<SquareKanban size={28} />}
      title={t(isWaterfall ? "empty.waterfall.title" : "empty.title")}
      actions={
        <>
          {mayPlan && project.method === "agile" && <Button onClick={createFirst}>{t("empty.create")}</Button>}
          {mayPlan && isWaterfall && (
            <LinkButton to="/projects/$projectId/settings" params={params}>
              {t("empty.toSettings")}
            </LinkButton>
          )}
          <LinkButton to="/projects/$projectId/plan" params={params} variant="default">
            {t("empty.toPlan")}
          </LinkButton>
        </>
      }
    >
      {t(isWaterfall ? "empty.waterfall.text" : project.method === "hybrid" ? "empty.hybrid.text" : "empty.text")}
    </EmptyState>
  );
}
