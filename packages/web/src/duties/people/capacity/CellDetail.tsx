import type { PeriodLoad } from "@gantry/engine";
import { type Demand } from "@gantry/records";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { DataTable, type DataColumn } from "../../../ui/table/DataTable.tsx";
import classes from "./capacity.module.css";
import { loadLevel, loadShare, type CapacityRow, type LoadRecords } from "./capacityRows.ts";
import { hours } from "./hours.ts";
import { capacityTexts } from "./texts.ts";

export interface DetailCell {
  row: CapacityRow;
  period: PeriodLoad;
  /** First day of the week and the day after its last. */
  from: number;
  to: number;
}

interface CellDetailProps {
  cell: DetailCell;
  records: LoadRecords;
  onClose: () => void;
}

interface DetailLine {
  id: string;
  demand: Demand;
  minutes: number;
}

/** What is behind a number: the time there is, what absences take of it, and each piece of work that asks for it. */
export function CellDetail({ cell: { row, period, from, to }, records, onClose }: CellDetailProps) {
  const t = useTexts(capacityTexts);
  const format = useFormat();
  const share = loadShare(period);
  const lines = period.parts
    .flatMap(({ work, minutes }): DetailLine[] => {
      const demand = records.demand[work];
      return demand ? [{ id: demand.item?.assignmentId ?? String(work), demand, minutes }] : [];
    })
    .sort((one, other) => other.minutes - one.minutes);
  const away = records.absences.filter(
    ({ personId, firstDay, lastDay }) =>
      row.personIds.includes(personId) &&
      Date.parse(firstDay) < to * 86_400_000 &&
      Date.parse(lastDay) >= from * 86_400_000,
  );
  const named = new Map(records.people.map(({ id, name }) => [id, name]));
  const columns = useColumns(row, named);
  const amounts = {
    demand: hours(period.demand, format),
    capacity: hours(period.capacity, format),
    percent: share === null || share === Infinity ? "" : format.percent(share),
  };
  return (
    <Dialog opened size="xl" title={t("detail", { name: row.name, week: format.date(from * 1440) })} onClose={onClose}>
      <p className={classes["sum"]} data-level={loadLevel(period)}>
        {t(share === null || share === Infinity ? "detail.sumPlain" : "detail.sum", amounts)}
      </p>
      {away.map(({ id, personId, firstDay, lastDay }) => (
        <p key={id} className={classes["text"]}>
          {t("detail.away", { name: named.get(personId) ?? "", from: format.date(firstDay), to: format.date(lastDay) })}
        </p>
      ))}
      {period.away > 0 && (
        <p className={classes["text"]}>{t("detail.awayHours", { hours: hours(period.away, format) })}</p>
      )}
      {lines.length === 0 ? (
        <p className={classes["text"]}>{t("detail.none")}</p>
      ) : (
        <DataTable caption={t("detail.work")} columns={columns} rows={lines} rowKey={({ id }) => id} />
      )}
    </Dialog>
  );
}

function useColumns({ personIds }: CapacityRow, named: ReadonlyMap<string, string>): DataColumn<DetailLine>[] {
  const t = useTexts(capacityTexts);
  const format = useFormat();
  const last = (text: string) =>
    (text.endsWith("T00:00") ? new Date(Date.parse(`${text}Z`) - 1).toISOString() : text).slice(0, 10);
  return [
    {
      id: "work",
      header: t("column.work"),
      wraps: true,
      render: ({ demand: { item } }) =>
        item ? (
          <>
            <Anchor
              component={Link}
              to={placeOf({ record: "workItem", id: item.workItemId, projectId: item.projectId })}
            >
              {item.key} {item.name}
            </Anchor>
            <small className={classes["project"]}>{item.projectName}</small>
          </>
        ) : (
          <span>{t("other")}</span>
        ),
    },
    ...(personIds.length > 1
      ? [
          {
            id: "person",
            header: t("by.person"),
            render: ({ demand }: DetailLine) => named.get(demand.personId) ?? "",
          },
        ]
      : []),
    {
      id: "time",
      header: t("column.time"),
      wideOnly: true,
      render: ({ demand: { start, finish } }) =>
        t("column.times", { from: format.date(start), to: format.date(last(finish)) }),
    },
    { id: "units", header: t("column.units"), align: "end", render: ({ demand }) => format.percent(demand.units) },
    { id: "hours", header: t("column.hours"), align: "end", render: ({ minutes }) => hours(minutes, format) },
  ];
}
