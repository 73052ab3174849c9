import type { WorkPart } from "@gantry/engine";
import { Checkbox, Select } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { roundedTime } from "../forecast/roundedTime.ts";
import type { PlanStore } from "../sync/planStore.ts";
import classes from "./leveling.module.css";
import type { LevelingMove } from "./levelingMoves.ts";
import type { LevelingNames } from "./levelingNames.ts";
import { moveReason } from "./moveReason.ts";
import { personReason } from "./staffing/personReason.ts";
import { levelingTexts } from "./texts.ts";

const ORDERS = ["start", "by", "name"] as const;
type Order = (typeof ORDERS)[number];
const MOST = 200;
const MOST_PARTS = 6;

interface MoveListProps {
  /** The plan the moves are of. */
  store: PlanStore;
  names: LevelingNames;
  /** Names a row, and leads to it. */
  renderRow: (id: string) => ReactNode;
  moves: readonly LevelingMove[];
  /** Moves that are not to be made. */
  left: ReadonlySet<string>;
  /** Moves that end up later than proposed. */
  missed: readonly string[];
  onLeft: (left: ReadonlySet<string>) => void;
}

/** Each move with its reason, to be chosen or left. */
export function MoveList({ store, names, renderRow, moves, left, missed, onLeft }: MoveListProps) {
  const t = useTexts(levelingTexts);
  const format = useFormat();
  const [order, setOrder] = useState<Order>("start");
  const nameOf = (id: string) => store.model.tables.workItem.get(id)?.name ?? "";
  const compare: Record<Order, (one: LevelingMove, other: LevelingMove) => number> = {
    start: (one, other) => one.start - other.start,
    by: (one, other) => Math.abs(other.by) - Math.abs(one.by),
    name: (one, other) => nameOf(one.id).localeCompare(nameOf(other.id), format.locale),
  };
  const day = (minutes: number) => format.date(minutes);
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    onLeft(next);
  };
  const late = new Set(missed);
  const leftHere = moves.filter(({ id }) => left.has(id)).length;
  return (
    <>
      <div className={classes["listTools"]}>
        <Checkbox
          size="xs"
          label={t("moves.all")}
          checked={leftHere === 0}
          indeterminate={leftHere > 0 && leftHere < moves.length}
          onChange={({ currentTarget: { checked } }) => onLeft(withAll(left, moves, !checked))}
        />
        <Select
          size="xs"
          aria-label={t("moves.order")}
          value={order}
          allowDeselect={false}
          data={ORDERS.map((value) => ({ value, label: t(`moves.order.${value}`) }))}
          onChange={(value) => setOrder(ORDERS.find((each) => each === value) ?? "start")}
        />
      </div>
      <ul className={classes["moves"]}>
        {moves
          .toSorted(compare[order])
          .slice(0, MOST)
          .map((move) => (
            <li key={move.id}>
              <Checkbox
                size="xs"
                aria-label={t("moves.choose", { name: nameOf(move.id) })}
                checked={!left.has(move.id)}
                onChange={({ currentTarget: { checked } }) => toggle(move.id, checked)}
              />
              <div>
                {renderRow(move.id)}
                {move.by !== 0 && (
                  <>
                    <div>
                      {t("moves.dates", { before: day(move.start - (move.moved ?? 0)), after: day(move.start) })}{" "}
                      <strong>
                        {t(move.by < 0 ? "moves.earlier" : "moves.later", { time: roundedTime(move.by, store) })}
                      </strong>
                    </div>
                    <div className={classes["muted"]}>{moveReason(move, names, day)}</div>
                  </>
                )}
                {move.parts && (
                  <div className={classes["muted"]}>
                    {t("moves.parts", { count: move.parts.length, parts: partDays(move.parts, day) })}
                  </div>
                )}
                {move.people.map((person) => (
                  <div key={person.personId}>{personReason(person, names, day)}</div>
                ))}
                {late.has(move.id) && <div className={classes["muted"]}>{t("moves.missed")}</div>}
              </div>
            </li>
          ))}
      </ul>
      {moves.length > MOST && <p className={classes["muted"]}>{t("moves.more", { count: moves.length - MOST })}</p>}
    </>
  );
}

/** The days of each part, the first ones where there are many. */
function partDays(parts: readonly WorkPart[], day: (minutes: number) => string): string {
  const shown = parts.slice(0, MOST_PARTS).map(({ start, finish }) => {
    const [first, last] = [day(start), day(lastDayOf(finish) * 1440)];
    return first === last ? first : `${first} – ${last}`;
  });
  return [...shown, ...(parts.length > MOST_PARTS ? ["…"] : [])].join(", ");
}

/** What is left out with all of these moves in it, or none of them. */
function withAll(left: ReadonlySet<string>, moves: readonly LevelingMove[], isLeft: boolean): ReadonlySet<string> {
  const next = new Set(left);
  for (const { id } of moves)
    if (isLeft) next.add(id);
    else next.delete(id);
  return next;
}
