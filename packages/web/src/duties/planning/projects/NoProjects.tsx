import { api } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ChartGantt, SearchX } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { planningTexts } from "../texts.ts";

interface NoProjectsProps {
  /** There may be projects, but none fits the filter. */
  filtered: boolean;
  onShowAll: () => void;
  onCreate: () => void;
}

/** An empty list: how a first project comes into being. */
export function NoProjects({ filtered, onShowAll, onCreate }: NoProjectsProps) {
  const t = useTexts(planningTexts);
  const mayCreate = useCan("project.create");
  const mayLoadDemo = useCan("organisation.write");
  const demo = useMutation({
    mutationFn: () => call(api.account.loadDemo, {}),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (filtered) {
    return (
      <EmptyState
        icon={<SearchX size={26} />}
        title={t("projects.noneFound")}
        actions={
          <Button variant="default" onClick={onShowAll}>
            {t("projects.showAll")}
          </Button>
        }
      >
        <p>{t("projects.noneFoundText")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ChartGantt size={26} />}
      title={t("projects.empty")}
      actions={
        mayCreate && (
          <>
            <LinkButton to="/import">{t("projects.importLong")}</LinkButton>
            <Button variant="default" onClick={onCreate}>
              {t("projects.create")}
            </Button>
            {mayLoadDemo && (
              <Button variant="subtle" onClick={() => demo.mutate()} loading={demo.isPending}>
                {t("projects.loadDemo")}
              </Button>
            )}
          </>
        )
      }
    >
      <p>{t(mayCreate ? "projects.emptyText" : "projects.emptyReader")}</p>
      <ProblemNotice error={demo.error} />
    </EmptyState>
  );
}
