import type { Availability, Resource } from "@gantry/engine";
import type { DocumentResource } from "../document/planDocument.ts";
import { groupNamed, groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { dateField, flagField, numberField, textField } from "./mspdiValues.ts";
import { rateField } from "./readCosts.ts";

export interface MspdiResources {
  resources: Resource[];
  documentResources: DocumentResource[];
}

function kindOf(record: XmlRecord): Resource["kind"] {
  if (flagField(record.fields, "IsCostResource")) return "cost";
  const type = numberField(record.fields, "Type") ?? 1;
  return type === 0 ? "material" : type === 2 ? "cost" : "work";
}

/** Microsoft writes an open end as the first or the last day it knows. */
const FIRST_DAY = Date.UTC(1984, 0, 2) / 60_000;
const LAST_DAY = Date.UTC(2049, 11, 31) / 60_000;

function availabilityOf(record: XmlRecord): Pick<Resource, "availability"> {
  const periods: Availability[] = [];
  for (const { fields } of groupsNamed(groupNamed(record, "AvailabilityPeriods"), "AvailabilityPeriod")) {
    const from = dateField(fields, "AvailableFrom");
    const last = dateField(fields, "AvailableTo");
    const units = numberField(fields, "AvailableUnits");
    if (units === null) continue;
    const period = {
      from: from === null || from < FIRST_DAY ? null : from,
      // The end is the last minute of a day.
      to: last === null || last >= LAST_DAY ? null : last % 1440 === 1439 ? last + 1 : last,
      units,
    };
    if (period.from !== null || period.to !== null) periods.push(period);
  }
  return periods.length > 0 ? { availability: periods } : {};
}

/** People, materials and costs; the nameless resource 0 that Microsoft writes first is none. */
export function readResources(records: readonly XmlRecord[], currency: string | null): MspdiResources {
  const resources: Resource[] = [];
  const documentResources: DocumentResource[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const { fields } = record;
    const id = textField(fields, "UID");
    if (id === null || id === "0" || seen.has(id) || flagField(fields, "IsNull")) continue;
    seen.add(id);
    const name = textField(fields, "Name") ?? "";
    const calendarUid = textField(fields, "CalendarUID");
    resources.push({
      id,
      name,
      kind: kindOf(record),
      calendarId: calendarUid === null || calendarUid === "-1" ? null : calendarUid,
      maxUnits: numberField(fields, "MaxUnits") ?? 1,
      ...availabilityOf(record),
    });
    documentResources.push({
      id,
      externalId: textField(fields, "GUID") ?? id,
      name,
      email: textField(fields, "EmailAddress"),
      costRate: rateField(fields, currency),
    });
  }
  return { resources, documentResources };
}
