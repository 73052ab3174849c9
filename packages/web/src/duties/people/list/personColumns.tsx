import { Link } from "@tanstack/react-router";
import type { Format } from "../../../platform/format/createFormat.ts";
import type { Translate } from "../../../platform/texts/defineTexts.ts";
import { rowLink, type DataColumn } from "../../../ui/table/DataTable.tsx";
import type { PeopleText } from "../texts.ts";
import type { PersonRow } from "./personRow.ts";

interface PersonColumnsOptions {
  t: Translate<PeopleText>;
  format: Format;
  /** Names by id. */
  calendars: ReadonlyMap<string, string>;
  seesRates: boolean;
}

export function personColumns({ t, format, calendars, seesRates }: PersonColumnsOptions): DataColumn<PersonRow>[] {
  const rate: DataColumn<PersonRow> = {
    id: "costRate",
    header: t("field.costRate"),
    sortField: "costRate",
    align: "end",
    wideOnly: true,
    render: ({ costRate }) => (typeof costRate === "number" ? format.money(costRate) : "–"),
  };
  return [
    {
      id: "name",
      header: t("field.name"),
      sortField: "name",
      wraps: true,
      render: ({ id, name, active }) => (
        <Link to="/people" search={(now) => ({ ...now, person: id })} className={rowLink}>
          {active ? name : `${name} (${t("people.inactive")})`}
        </Link>
      ),
    },
    { id: "jobTitle", header: t("field.jobTitle"), sortField: "jobTitle", render: ({ jobTitle }) => jobTitle ?? "–" },
    { id: "team", header: t("field.team"), sortField: "team", wideOnly: true, render: ({ team }) => team ?? "–" },
    { id: "kind", header: t("field.kind"), sortField: "kind", wideOnly: true, render: ({ kind }) => t(`kind.${kind}`) },
    {
      id: "calendar",
      header: t("field.calendarId"),
      wideOnly: true,
      render: ({ calendarId }) => (calendarId ? (calendars.get(calendarId) ?? "–") : t("calendar.organisation")),
    },
    {
      id: "maxUnits",
      header: t("field.maxUnits"),
      sortField: "maxUnits",
      align: "end",
      wideOnly: true,
      render: ({ maxUnits }) => format.percent(maxUnits),
    },
    ...(seesRates ? [rate] : []),
  ];
}
