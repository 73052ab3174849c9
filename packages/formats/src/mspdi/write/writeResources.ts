import type { Resource } from "@gantry/engine";
import type { PlanDocument } from "../../document/planDocument.ts";
import { elements } from "../../xml/xmlText.ts";
import { wholeUnits } from "../../document/currency.ts";
import { guidText, instantText } from "./mspdiText.ts";
import type { UidMap } from "./uidMap.ts";

export interface ResourceContext {
  uidOf: UidMap;
  calendarUidOf: UidMap;
  calendarOf: ReadonlyMap<string, string>;
}

function availabilityText({ availability }: Resource): string {
  if (!availability || availability.length === 0) return "";
  const periods = availability.map(
    ({ from, to, units }) =>
      `<AvailabilityPeriod>${elements([
        ["AvailableFrom", from === null ? "1984-01-01T00:00:00" : instantText(from)],
        ["AvailableTo", to === null ? "2049-12-31T23:59:00" : instantText(to % 1440 === 0 ? to - 1 : to)],
        ["AvailableUnits", units],
      ])}</AvailabilityPeriod>`,
  );
  return `<AvailabilityPeriods>${periods.join("")}</AvailabilityPeriods>`;
}

function rateText(minor: number | null, currency: string | null): number | null {
  return minor === null ? null : wholeUnits(minor, currency);
}

export function* writeResources(
  { plan, resources: details, currency }: PlanDocument,
  context: ResourceContext,
): Generator<string> {
  const detailOf = new Map(details.map((detail) => [detail.id, detail]));
  yield "<Resources>\n";
  let id = 0;
  for (const resource of plan.resources) {
    const detail = detailOf.get(resource.id);
    const rate = rateText(detail?.costRate ?? null, currency);
    const calendarId = context.calendarOf.get(resource.id);
    const values = elements([
      ["UID", context.uidOf(resource.id)],
      ["GUID", guidText(detail?.externalId)],
      ["ID", ++id],
      ["Name", resource.name],
      ["Type", resource.kind === "work" ? 1 : 0],
      ["IsNull", false],
      ["EmailAddress", detail?.email ?? null],
      ["MaxUnits", resource.maxUnits],
      ["CanLevel", resource.kind === "work"],
      ["AccrueAt", 3],
      ["StandardRate", rate],
      ["StandardRateFormat", rate === null ? null : resource.kind === "material" ? 8 : 2],
      ["CalendarUID", calendarId === undefined ? -1 : context.calendarUidOf(calendarId)],
      ["IsGeneric", false],
      ["IsInactive", false],
      ["IsCostResource", resource.kind === "cost"],
    ]);
    yield `<Resource>${values}${availabilityText(resource)}</Resource>\n`;
  }
  yield "</Resources>\n";
}
