import type { SprintRow, WorkItemRow } from "@gantry/records";
import { useId } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import type { DragDrop } from "../drag/useDragDrop.ts";
import type { SprintFigures } from "../model/sprintFigures.ts";
import { SprintTotals } from "../sprints/SprintTotals.tsx";
import { SprintWhen } from "../sprints/SprintWhen.tsx";
import { agileTexts } from "../texts.ts";
import { BacklogRow } from "./BacklogRow.tsx";
import classes from "./backlog.module.css";
import { CreateLine } from "./CreateLine.tsx";

interface BacklogSectionProps {
  store: PlanStore;
  zone: string;
  /** Null for the backlog itself. */
  sprint: SprintRow | null;
  items: readonly WorkItemRow[];
  figures: SprintFigures | null;
  velocity: number | null;
  drag: DragDrop;
  chosen: ReadonlySet<string>;
  onChoose: (id: string) => void;
}

/** One list: a sprint with its totals, or the backlog. */
export function BacklogSection({
  store,
  zone,
  sprint,
  items,
  figures,
  velocity,
  drag,
  chosen,
  onChoose,
}: BacklogSectionProps) {
  const t = useTexts(agileTexts);
  const headingId = useId();
  const mayPlan = store.permissions.has("plan.write");
  const over = drag.dragged?.place?.zone === zone ? drag.dragged.place : null;
  return (
    <section className={classes["section"]} aria-labelledby={headingId}>
      <header className={classes["header"]}>
        <h2 id={headingId} className={classes["title"]}>
          {sprint?.name ?? t("backlog.title")}
        </h2>
        {sprint ? <SprintWhen sprint={sprint} /> : <span>{t("backlog.count", { count: items.length })}</span>}
        {figures && <SprintTotals figures={figures} velocity={velocity} />}
      </header>
      {sprint?.goal && <p className={classes["goal"]}>{sprint.goal}</p>}
      <ul className={classes["list"]} data-zone={zone} data-over={over ? true : undefined} aria-labelledby={headingId}>
        {items.map((item) => (
          <BacklogRow
            key={item.id}
            store={store}
            item={item}
            isBefore={over?.before === item.id}
            dragProps={drag.cardProps(item.id)}
            isChosen={chosen.has(item.id)}
            onChoose={mayPlan ? onChoose : null}
          />
        ))}
        {items.length === 0 && <li className={classes["empty"]}>{t(sprint ? "sprint.empty" : "backlog.empty")}</li>}
        {over && over.before === null && <li className={classes["dropEnd"]} aria-hidden />}
      </ul>
      {mayPlan && <CreateLine store={store} sprintId={sprint?.id ?? null} />}
    </section>
  );
}
