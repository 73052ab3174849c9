import type { SprintRow } from "@gantry/records";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Toolbar } from "../../../../ui/page/Toolbar.tsx";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import { DragHelp } from "../drag/DragHelp.tsx";
import { useDragDrop } from "../drag/useDragDrop.ts";
import { placeItems } from "../edit/agileEdits.ts";
import { ItemFilter, useItemQuery } from "../ItemFilter.tsx";
import { backlogView, rankedItems } from "../model/agileCards.ts";
import { agileFigures } from "../model/sprintFigures.ts";
import { NoAgileWork } from "../NoAgileWork.tsx";
import { NewSprintButton } from "../sprints/NewSprintButton.tsx";
import { agileTexts } from "../texts.ts";
import { useAgileSearch } from "../useAgileSearch.ts";
import { BacklogSection } from "./BacklogSection.tsx";
import classes from "./backlog.module.css";
import { BulkBar } from "./BulkBar.tsx";

/** The zone of what is in no sprint. */
const BACKLOG = "backlog";

export function BacklogScreen({ store }: { store: PlanStore }) {
  const t = useTexts(agileTexts);
  const [search, change] = useAgileSearch();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useItemQuery(store, search.q ?? "");
  const { model } = store;
  const view = backlogView(model);
  const figures = agileFigures(store.context);
  const sections: { id: string; sprint: SprintRow | null; items: typeof view.backlog }[] = [
    ...view.sprints.map(({ sprint, items }) => ({ id: sprint.id, sprint, items: items.filter(query.passes) })),
    { id: BACKLOG, sprint: null, items: view.backlog.filter(query.passes) },
  ];
  const nameOf = (zone: string) => sections.find(({ id }) => id === zone)?.sprint?.name ?? t("backlog.title");
  const drag = useDragDrop({
    zones: sections.map(({ id, items }) => ({ id, items: items.map((item) => item.id), row: id })),
    order: "ordered",
    mayDrag: store.permissions.has("plan.write"),
    nameOf: (id) => model.tables.workItem.get(id)?.name ?? "",
    zoneName: nameOf,
    onDrop(id, { zone, before }) {
      const ids = chosen.has(id) ? [...chosen] : [id];
      const place = { sprintId: zone === BACKLOG ? null : zone, before };
      commitTold(store, placeItems(store.context, ids, place), t("backlog.placed", { zone: nameOf(zone) }));
    },
  });
  if (rankedItems(model).length === 0) return <NoAgileWork store={store} />;
  const shown = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)));
  const picked = [...chosen].filter((id) => shown.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div className={classes["screen"]}>
      <Toolbar label={t("backlog.tools")}>
        <ItemFilter text={search.q ?? ""} problems={query.problems} onChange={(q) => change({ q })} />
        {store.permissions.has("plan.write") && <NewSprintButton store={store} />}
      </Toolbar>
      <BulkBar store={store} ids={picked} onDone={() => setChosen(new Set())} />
      <DragHelp order="ordered" spoken={drag.spoken} />
      {sections.map(({ id, sprint, items }) => (
        <BacklogSection
          key={id}
          store={store}
          zone={id}
          sprint={sprint}
          items={items}
          figures={sprint && figures.of(sprint)}
          velocity={figures.velocity}
          drag={drag}
          chosen={chosen}
          onChoose={toggle}
        />
      ))}
    </div>
  );
}
