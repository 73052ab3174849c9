import type { ReadLimits } from "../input/readLimits.ts";
import { streamXml, type XmlStream } from "../xml/streamXml.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";

/** What the reader keeps of a file while it streams by. */
export interface PmxmlRecords {
  /** Projects and baseline projects, with what stands in them as groups. */
  projects: XmlRecord[];
  /** Calendars, resources, rates and codes beside the projects. */
  shared: XmlRecord[];
  /** Elements that are not read, with how often and where first. */
  others: Map<string, { count: number; line: number }>;
}

const PROJECTS = new Set(["Project", "BaselineProject"]);
const SHARED = new Set(["Calendar", "Resource", "ResourceRate", "ActivityCodeType", "ActivityCode", "Currency"]);
const INSIDE = new Set([
  "Activity",
  "ActivityCode",
  "ActivityCodeType",
  "ActivityExpense",
  "ActivityNote",
  "Calendar",
  "ProjectNote",
  "Relationship",
  "ResourceAssignment",
  "ScheduleOptions",
  "WBS",
]);
/** Elements that say nothing about a plan: money formats, who may see what, what topics and fields are called. */
const WITHOUT_LOSS = new Set([
  "CostAccount",
  "GlobalPreferences",
  "NotebookTopic",
  "OBS",
  "EPS",
  "UDFType",
  "UnitOfMeasure",
  "FinancialPeriodTemplate",
  "ExpenseCategory",
  "ProjectCodeType",
  "ResourceCodeType",
  "ResourceCode",
  "ProjectCode",
]);

/** Streams Primavera's XML into records: one each for what is shared, and one for each project with its own inside. */
export function collectPmxml(limits: ReadLimits): { stream: XmlStream; records: PmxmlRecords } {
  const records: PmxmlRecords = { projects: [], shared: [], others: new Map() };
  const open: XmlRecord[] = [];
  let latest: { name: string; line: number } | null = null;

  const skip = ({ name, line }: XmlRecord) => {
    if (WITHOUT_LOSS.has(name)) return;
    const known = records.others.get(name);
    if (known) known.count += 1;
    else records.others.set(name, { count: 1, line });
  };
  const keep = (record: XmlRecord) => {
    const parent = open.at(-1);
    if (parent) {
      if (open.length > 1 || !PROJECTS.has(parent.name) || INSIDE.has(record.name)) parent.groups.push(record);
      else skip(record);
    } else if (PROJECTS.has(record.name)) records.projects.push(record);
    else if (SHARED.has(record.name)) records.shared.push(record);
    else skip(record);
  };

  const stream = streamXml(limits, {
    open(name, depth, line) {
      if (depth === 1) return;
      if (latest) open.push({ ...latest, fields: new Map(), groups: [] });
      latest = { name, line };
    },
    close(name, text, depth) {
      if (depth === 1) return;
      if (latest) {
        const { line } = latest;
        latest = null;
        const parent = open.at(-1);
        if (parent) parent.fields.set(name, text);
        else skip({ name, line, fields: new Map(), groups: [] });
        return;
      }
      const closed = open.pop();
      if (closed) keep(closed);
    },
  });
  return { stream, records };
}
