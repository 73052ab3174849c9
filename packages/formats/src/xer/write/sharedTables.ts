import type { CalendarDefinition, Plan, Resource } from "@gantry/engine";
import { wholeUnits } from "../../document/currency.ts";
import type { DocumentResource } from "../../document/planDocument.ts";
import { calendarText } from "./calendarText.ts";
import { xerGuid, type XerSources } from "./xerSource.ts";
import { xerHours, xerTable, type XerTableRows } from "./xerTableText.ts";

/** Rows of one kind over all plans, each id once: an export's calendars and resources are shared by its projects. */
function* once<T extends { id: string }>(lists: readonly (readonly T[])[]): Generator<{ row: T; at: number }> {
  const seen = new Set<string>();
  for (const [at, list] of lists.entries()) {
    for (const row of list) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      yield { row, at };
    }
  }
}

/** Length of a day on a calendar that states none: the plan's. */
function lengths({ minutesPerDay, minutesPerWeek, minutesPerMonth }: CalendarDefinition, plan: Plan | undefined) {
  const day = minutesPerDay ?? plan?.minutesPerDay ?? 480;
  return {
    day_hr_cnt: xerHours(day),
    week_hr_cnt: xerHours(minutesPerWeek ?? plan?.minutesPerWeek ?? 5 * day),
    month_hr_cnt: xerHours(minutesPerMonth ?? plan?.minutesPerMonth ?? 20 * day),
  };
}

export function calendarTable({ sources, numbers }: XerSources): XerTableRows {
  const fields = [
    "clndr_id",
    "default_flag",
    "clndr_name",
    "proj_id",
    "base_clndr_id",
    "clndr_type",
    "day_hr_cnt",
    "week_hr_cnt",
    "month_hr_cnt",
    "year_hr_cnt",
    "clndr_data",
  ];
  const defaultId = sources[0]?.plan.calendarId;
  const rows = [...once(sources.map(({ plan }) => plan.calendars))].map(({ row: calendar, at }) => ({
    clndr_id: numbers.of("calendar", 0, calendar.id),
    default_flag: calendar.id === defaultId,
    clndr_name: calendar.name,
    base_clndr_id: calendar.baseId === null ? null : numbers.of("calendar", 0, calendar.baseId),
    clndr_type: calendar.baseId === null ? "CA_Base" : "CA_Rsrc",
    ...lengths(calendar, sources[at]?.plan),
    year_hr_cnt: 12 * (lengths(calendar, sources[at]?.plan).month_hr_cnt ?? 160),
    clndr_data: calendarText(calendar),
  }));
  return xerTable("CALENDAR", fields, rows);
}

const RESOURCE_TYPES: Readonly<Record<Resource["kind"], string>> = {
  work: "RT_Labor",
  material: "RT_Mat",
  cost: "RT_Mat",
};

/** First letters of a name, as Primavera's short names; with a number where another resource has them. */
function shortName(name: string, taken: Set<string>): string {
  const letters =
    name
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .join("")
      .toUpperCase() || "R";
  for (let number = 1; ; number++) {
    const short = number === 1 ? letters : `${letters}${number}`;
    if (taken.has(short)) continue;
    taken.add(short);
    return short;
  }
}

export function resourceTables({ sources, numbers }: XerSources): XerTableRows[] {
  const details = new Map<string, DocumentResource>(
    sources.flatMap(({ document }) => document.resources.map((detail) => [detail.id, detail] as const)),
  );
  const all = [...once(sources.map(({ plan }) => plan.resources))];
  const short = new Set<string>();
  const resources = all.map(({ row: resource }, index) => ({
    rsrc_id: numbers.of("resource", 0, resource.id),
    clndr_id: resource.calendarId === null ? null : numbers.of("calendar", 0, resource.calendarId),
    guid: xerGuid(details.get(resource.id)?.externalId),
    rsrc_seq_num: index + 1,
    email_addr: details.get(resource.id)?.email,
    rsrc_name: resource.name,
    rsrc_short_name: shortName(resource.name, short),
    def_qty_per_hr: 1,
    cost_qty_type: "QT_Hour",
    active_flag: true,
    auto_compute_act_flag: true,
    def_cost_qty_link_flag: true,
    ot_flag: false,
    curr_id: 1,
    rsrc_type: RESOURCE_TYPES[resource.kind],
  }));
  const rates = all.map(({ row: resource, at }, index) => {
    const rate = details.get(resource.id)?.costRate ?? null;
    return {
      rsrc_rate_id: index + 1,
      rsrc_id: numbers.of("resource", 0, resource.id),
      max_qty_per_hr: resource.maxUnits,
      cost_per_qty: rate === null ? null : wholeUnits(rate, sources[at]?.document.currency ?? null),
      start_date: "1990-01-01 00:00",
    };
  });
  return [
    xerTable("RSRC", Object.keys(resources[0] ?? {}), resources),
    xerTable("RSRCRATE", Object.keys(rates[0] ?? {}), rates),
  ];
}

/** The currency costs are in, and who answers for everything: Primavera takes no project without. */
export function headTables({ sources }: XerSources): XerTableRows[] {
  const currency = sources[0]?.document.currency ?? "USD";
  return [
    xerTable(
      "CURRTYPE",
      [
        "curr_id",
        "decimal_digit_cnt",
        "curr_symbol",
        "decimal_symbol",
        "digit_group_symbol",
        "pos_curr_fmt_type",
        "neg_curr_fmt_type",
        "curr_type",
        "curr_short_name",
        "group_digit_cnt",
        "base_exch_rate",
      ],
      [
        {
          curr_id: 1,
          decimal_digit_cnt: 2,
          curr_symbol: currency,
          decimal_symbol: ".",
          digit_group_symbol: ",",
          pos_curr_fmt_type: "#1.1",
          neg_curr_fmt_type: "(#1.1)",
          curr_type: currency,
          curr_short_name: currency,
          group_digit_cnt: 3,
          base_exch_rate: 1,
        },
      ],
    ),
    xerTable(
      "OBS",
      ["obs_id", "parent_obs_id", "seq_num", "obs_name"],
      [{ obs_id: 1, seq_num: 0, obs_name: "Enterprise" }],
    ),
  ];
}
