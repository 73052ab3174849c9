import type { Resource } from "@gantry/engine";
import type { DocumentResource } from "../document/planDocument.ts";
import type { ReportLines } from "../document/reportLines.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";
import { flagField, numberField, textField } from "./mspdiValues.ts";
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

/** People, materials and costs; the nameless resource 0 that Microsoft writes first is none. */
export function readResources(
  records: readonly XmlRecord[],
  currency: string | null,
  report: ReportLines,
): MspdiResources {
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
    });
    documentResources.push({
      id,
      externalId: textField(fields, "GUID") ?? id,
      name,
      email: textField(fields, "EmailAddress"),
      costRate: rateField(fields, currency),
    });
    const place = (element: string) => ({ line: record.line, path: `Project/Resources/Resource/${element}` });
    const periods = record.groups.find((group) => group.name === "AvailabilityPeriods")?.groups.length ?? 0;
    if (periods > 1) {
      report.approximated(
        "mspdi.resource.availability",
        "Availability that changes over time is taken as the most of today.",
        place("AvailabilityPeriods"),
      );
    }
  }
  return { resources, documentResources };
}
