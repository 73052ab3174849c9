import type { WorkItemRow } from "@gantry/records";
import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { GripVertical } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import type { CardDragProps } from "../drag/useDragDrop.ts";
import { setEstimate } from "../edit/agileEdits.ts";
import { Estimate } from "../Estimate.tsx";
import { peopleOf } from "../model/agileCards.ts";
import { People } from "../People.tsx";
import { agileTexts } from "../texts.ts";
import { TypeIcon } from "../TypeIcon.tsx";
import classes from "./backlog.module.css";

interface BacklogRowProps {
  store: PlanStore;
  item: WorkItemRow;
  /** What is dragged would stand right above. */
  isBefore: boolean;
  dragProps: CardDragProps;
  isChosen: boolean;
  onChoose: ((id: string) => void) | null;
}

/** One item of the backlog: rank by dragging, estimate in place, when it is forecast. */
export function BacklogRow({ store, item, isBefore, dragProps, isChosen, onChoose }: BacklogRowProps) {
  const t = useTexts(agileTexts);
  const { model } = store;
  const mayEstimate = store.permissions.has("progress.write");
  return (
    <li
      {...dragProps}
      className={classes["row"]}
      data-before={isBefore || undefined}
      data-done={item.state === "done" || undefined}
      aria-label={t("row.label", { key: model.keyOf(item), name: item.name })}
    >
      {onChoose && (
        <>
          <span data-grip className={classes["grip"]} aria-hidden>
            <GripVertical size={15} />
          </span>
          <Checkbox
            size="xs"
            aria-label={t("row.choose", { name: item.name })}
            checked={isChosen}
            onChange={() => onChoose(item.id)}
          />
        </>
      )}
      <TypeIcon type={item.itemType} />
      <span className={classes["key"]}>{model.keyOf(item)}</span>
      <Link
        to="/projects/$projectId/plan"
        params={{ projectId: model.project.id }}
        search={{ open: item.id } as never}
        className={classes["name"]}
        draggable={false}
      >
        {item.name}
      </Link>
      <span className={classes["state"]}>{t(`state.${item.state}`)}</span>
      <Forecast store={store} item={item} />
      <span className={classes["people"]}>
        <People names={peopleOf(model, item)} />
      </span>
      <Estimate
        name={item.name}
        value={item.estimate}
        onChange={mayEstimate ? (points) => commitTold(store, setEstimate(store.context, item.id, points)) : null}
      />
    </li>
  );
}

/** When it is done by the schedule, and whether that is a forecast. */
function Forecast({ store, item }: { store: PlanStore; item: WorkItemRow }) {
  const t = useTexts(agileTexts);
  const format = useFormat();
  const placed = store.scheduler.placement.get(item.id);
  const finish = store.scheduler.dates.get(item.id)?.finish ?? null;
  if (finish === null) return null;
  const date = format.date(finish, "dayShort");
  const sprint = placed?.sprintId ? store.model.tables.sprint.get(placed.sprintId)?.name : undefined;
  const why = placed?.forecastBy
    ? t(`forecast.${placed.forecastBy}`, {
        sprint: sprint ?? t("forecast.later", { date: format.date(placed.start, "dayShort") }),
      })
    : "";
  return (
    <span className={classes["when"]} title={why}>
      {placed?.forecastBy ? t("forecast.about", { date }) : date}
    </span>
  );
}
