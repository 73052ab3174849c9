import { isDone, type SprintRow, type WorkItemRow } from "@gantry/records";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Section } from "../../../../ui/page/Section.tsx";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { rankedItems } from "../model/agileCards.ts";
import type { AgileFigures } from "../model/sprintFigures.ts";
import { agileTexts } from "../texts.ts";
import classes from "./sprints.module.css";
import { SprintTotals } from "./SprintTotals.tsx";

/** One sprint: its goal, what was finished, what is open, who can work how much. */
export function SprintReport({
  store,
  sprint,
  figures,
}: {
  store: PlanStore;
  sprint: SprintRow;
  figures: AgileFigures;
}) {
  const t = useTexts(agileTexts);
  const { number } = useFormat();
  const of = figures.of(sprint);
  const items = rankedItems(store.model).filter((item) => item.sprintId === sprint.id);
  return (
    <Section title={t("report.title", { name: sprint.name })} description={sprint.goal || t("report.noGoal")}>
      <p className={classes["totals"]}>
        <SprintTotals figures={of} velocity={figures.velocity} />
      </p>
      <div className={classes["columns"]}>
        <ItemList store={store} title={t("report.done")} items={items.filter(isDone)} />
        {sprint.state !== "closed" && (
          <ItemList store={store} title={t("report.open")} items={items.filter((item) => !isDone(item))} />
        )}
        <div>
          <h3 className={classes["subtitle"]}>{t("report.capacity")}</h3>
          {of.members.length === 0 && <p className={classes["text"]}>{t("report.nobody")}</p>}
          <ul className={classes["plain"]}>
            {of.members.map(({ name, minutes }) => (
              <li key={name}>{t("report.member", { name, hours: number(minutes / 60, 0) })}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

function ItemList({ store, title, items }: { store: PlanStore; title: string; items: readonly WorkItemRow[] }) {
  const t = useTexts(agileTexts);
  const { model } = store;
  return (
    <div>
      <h3 className={classes["subtitle"]}>{title}</h3>
      {items.length === 0 && <p className={classes["text"]}>{t("report.none")}</p>}
      <ul className={classes["plain"]}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/projects/$projectId/plan"
              params={{ projectId: model.project.id }}
              search={{ open: item.id } as never}
            >
              {model.keyOf(item)} {item.name}
            </Link>
            {item.estimate !== null && ` · ${t("points.count", { count: item.estimate })}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
