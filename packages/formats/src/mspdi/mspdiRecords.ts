import type { ReadLimits } from "../input/readLimits.ts";
import { streamXml, type XmlStream } from "../xml/streamXml.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";

/** What the reader keeps of an MSPDI file while it streams by. */
export interface MspdiRecords {
  /** Leaf children of <Project>. */
  project: Map<string, string>;
  calendars: XmlRecord[];
  resources: XmlRecord[];
  assignments: XmlRecord[];
  /** Sections that are not read (views, reports …), with how often and where first. */
  otherSections: Map<string, { count: number; line: number }>;
}

const SECTIONS: Readonly<
  Record<string, readonly [section: "calendars" | "tasks" | "resources" | "assignments", record: string]>
> = {
  Calendars: ["calendars", "Calendar"],
  Tasks: ["tasks", "Task"],
  Resources: ["resources", "Resource"],
  Assignments: ["assignments", "Assignment"],
};

/** Work of the plan as scheduled (1), as done (2); the other kinds repeat baselines and costs and would only fill memory. */
const KEPT_TIMEPHASED = new Set(["1", "2"]);

function isKept(record: XmlRecord): boolean {
  if (record.name !== "TimephasedData") return true;
  return KEPT_TIMEPHASED.has(record.fields.get("Type")?.trim() ?? "");
}

/**
 * Streams an MSPDI file into records, one element of a section at a time. Tasks, by far the most, are handed on at once
 * and not kept.
 */
export function collectMspdi(
  limits: ReadLimits,
  takeTask: (task: XmlRecord) => void,
): { stream: XmlStream; records: MspdiRecords } {
  const records: MspdiRecords = {
    project: new Map(),
    calendars: [],
    resources: [],
    assignments: [],
    otherSections: new Map(),
  };
  let section: string | null = null;
  let sectionHasChildren = false;
  /** Elements with children open inside the current record. */
  const open: XmlRecord[] = [];
  /** The element opened last, until it shows to have children: most are leaves, and only their text is kept. */
  let latest: { name: string; line: number } | null = null;

  const stream = streamXml(limits, {
    open(name, depth, line) {
      if (depth === 1) return;
      if (depth === 2) {
        section = name;
        sectionHasChildren = false;
      } else if (depth === 3) {
        sectionHasChildren = true;
        const wanted = section === null ? undefined : SECTIONS[section];
        if (wanted?.[1] === name) open.push({ name, line, fields: new Map(), groups: [] });
        else if (section !== null) {
          const other = records.otherSections.get(section);
          if (other) other.count += 1;
          else records.otherSections.set(section, { count: 1, line });
        }
      } else if (open.length > 0) {
        if (latest) open.push({ ...latest, fields: new Map(), groups: [] });
        latest = { name, line };
      }
    },
    close(name, text, depth) {
      if (depth === 2) {
        if (!sectionHasChildren && !records.project.has(name)) records.project.set(name, text);
        section = null;
        return;
      }
      if (latest) {
        open[open.length - 1]?.fields.set(name, text);
        latest = null;
        return;
      }
      const closed = open.pop();
      if (!closed) return;
      const parent = open[open.length - 1];
      if (parent) {
        if (isKept(closed)) parent.groups.push(closed);
        return;
      }
      const wanted = section === null ? undefined : SECTIONS[section];
      if (wanted?.[0] === "tasks") takeTask(closed);
      else if (wanted) records[wanted[0]].push(closed);
    },
  });
  return { stream, records };
}
