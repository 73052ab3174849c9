import type { WorkItemRow } from "@gantry/records";
import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { EllipsisVertical, GripVertical } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import type { CardDragProps } from "../drag/useDragDrop.ts";
import { Estimate } from "../Estimate.tsx";
import { setEstimate } from "../edit/agileEdits.ts";
import { commitTold } from "../commitTold.ts";
import { peopleOf } from "../model/agileCards.ts";
import type { BoardColumn } from "../model/boardView.ts";
import { People } from "../People.tsx";
import { agileTexts } from "../texts.ts";
import { TypeIcon } from "../TypeIcon.tsx";
import classes from "./board.module.css";

interface BoardCardProps {
  store: PlanStore;
  item: WorkItemRow;
  column: BoardColumn;
  columns: readonly BoardColumn[];
  dragProps: CardDragProps;
  onMove: ((id: string, column: BoardColumn) => void) | null;
}

/** A work item on the board: key, name, estimate, people, when it is due. */
export function BoardCard({ store, item, column, columns, dragProps, onMove }: BoardCardProps) {
  const t = useTexts(agileTexts);
  const format = useFormat();
  const finish = store.scheduler.dates.get(item.id)?.finish ?? null;
  const overrun = store.scheduler.findings.some(
    ({ code, where }) => code === "sprint.overrun" && where.activityId === item.id,
  );
  const estimated = onMove
    ? (points: number | null) => commitTold(store, setEstimate(store.context, item.id, points))
    : null;
  return (
    <li
      {...dragProps}
      className={classes["card"]}
      aria-roledescription={t("card.role")}
      aria-label={t("card.label", { name: item.name, column: column.name })}
    >
      <div className={classes["cardTop"]}>
        {onMove && (
          <span data-grip className={classes["grip"]} aria-hidden>
            <GripVertical size={14} />
          </span>
        )}
        <TypeIcon type={item.itemType} />
        <span className={classes["key"]}>{store.model.keyOf(item)}</span>
        <CardMenu store={store} item={item} column={column} columns={columns} onMove={onMove} />
      </div>
      <p className={classes["name"]}>{item.name}</p>
      <div className={classes["cardFoot"]}>
        <Estimate name={item.name} value={item.estimate} onChange={estimated} />
        {finish !== null && (
          <span className={classes["due"]} data-late={overrun || undefined}>
            {t(overrun ? "card.overrun" : item.state === "done" ? "card.done" : "card.due", {
              date: format.date(finish, "dayShort"),
            })}
          </span>
        )}
        <People names={peopleOf(store.model, item)} />
      </div>
    </li>
  );
}

function CardMenu({ store, item, column, columns, onMove }: Omit<BoardCardProps, "dragProps">) {
  const t = useTexts(agileTexts);
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: "/projects/$projectId/plan",
      params: { projectId: store.model.project.id },
      search: { open: item.id } as never,
    });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes["menu"] ?? ""}
          aria-label={t("card.menu", { name: item.name })}
        >
          <EllipsisVertical size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onMove &&
          columns
            .filter(({ key }) => key !== column.key)
            .map((each) => (
              <Menu.Item key={each.key} onClick={() => onMove(item.id, each)}>
                {t("card.moveTo", { column: each.name })}
              </Menu.Item>
            ))}
        <Menu.Item onClick={open}>{t("card.open")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
