import { IterationCw } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { EmptyState } from "../../../../ui/states/EmptyState.tsx";
import { Sections } from "../../../../ui/page/Section.tsx";
import { Toolbar } from "../../../../ui/page/Toolbar.tsx";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { rankedItems, sprintsOf } from "../model/agileCards.ts";
import { agileFigures } from "../model/sprintFigures.ts";
import { agileTexts } from "../texts.ts";
import { useAgileSearch } from "../useAgileSearch.ts";
import { BurnSection } from "./BurnSection.tsx";
import { NewSprintButton } from "./NewSprintButton.tsx";
import { SprintReport } from "./SprintReport.tsx";
import { SprintTable } from "./SprintTable.tsx";

export function SprintsScreen({ store }: { store: PlanStore }) {
  const t = useTexts(agileTexts);
  const [search, change] = useAgileSearch();
  const sprints = sprintsOf(store.model);
  const figures = agileFigures(store.context);
  const { project } = store.model;
  // The chart is read again when an agile item, a sprint or the velocity is another one than before.
  const version = rankedItems(store.model)
    .map((item) => `${item.id}${item.version}`)
    .concat(sprints.map(({ id, version: at }) => `${id}${at}`))
    .join();
  const mayPlan = store.permissions.has("plan.write");
  if (sprints.length === 0)
    return (
      <EmptyState
        icon={<IterationCw size={28} />}
        title={t("sprints.none.title")}
        actions={mayPlan && <NewSprintButton store={store} />}
      >
        {t("sprints.none.text")}
      </EmptyState>
    );
  const shown =
    sprints.find(({ id }) => id === search.sprint) ??
    sprints.find(({ state }) => state === "active") ??
    sprints.findLast(({ state }) => state === "closed") ??
    sprints[0];
  return (
    <Sections>
      {mayPlan && (
        <Toolbar label={t("sprints.tools")}>
          <NewSprintButton store={store} />
        </Toolbar>
      )}
      <SprintTable
        store={store}
        sprints={sprints.toReversed()}
        figures={figures}
        shownId={shown?.id ?? ""}
        onShow={(id) => change({ sprint: id })}
      />
      {shown && <SprintReport key={shown.id} store={store} sprint={shown} figures={figures} />}
      {shown && <BurnSection key={`burn ${shown.id}`} projectId={project.id} sprintId={shown.id} version={version} />}
      <BurnSection projectId={project.id} sprintId={null} version={version} />
    </Sections>
  );
}
