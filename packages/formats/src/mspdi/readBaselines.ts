import type { DocumentBaseline, DocumentBaselineAssignment, DocumentBaselineItem } from "../document/planDocument.ts";
import { groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { usualName } from "./own-fields/planSettings.ts";
import { costField } from "./readCosts.ts";
import { dateField, durationField, numberField, textField } from "./mspdiValues.ts";
import type { MspdiTask } from "./readTasks.ts";

/** Microsoft keeps eleven, named by their numbers. */
const MOST = 10;

interface Collected {
  items: DocumentBaselineItem[];
  assignments: DocumentBaselineAssignment[];
}

function numberOf(baseline: XmlRecord): number | null {
  const number = numberField(baseline.fields, "Number");
  return number !== null && Number.isInteger(number) && number >= 0 && number <= MOST ? number : null;
}

function itemOf({ activity, item }: MspdiTask, { fields }: XmlRecord, currency: string | null): DocumentBaselineItem {
  return {
    activityId: activity.id,
    name: activity.name,
    code: item.code,
    wbsCode: item.wbsCode,
    start: dateField(fields, "Start"),
    finish: dateField(fields, "Finish"),
    duration: durationField(fields, "Duration"),
    work: durationField(fields, "Work"),
    cost: costField(fields, "Cost", currency),
    fixedCost: costField(fields, "FixedCost", currency),
  };
}

export interface BaselineSources {
  tasks: readonly MspdiTask[];
  assignments: readonly XmlRecord[];
  /** Ids of the assignments that are kept. */
  assignmentIds: ReadonlySet<string>;
  currency: string | null;
}

/** The baselines that tasks and assignments bear, by their numbers; number 0 is the one compared with. */
export function readBaselines({ tasks, assignments, assignmentIds, currency }: BaselineSources): DocumentBaseline[] {
  const found = new Map<number, Collected>();
  const collected = (number: number): Collected => {
    const known = found.get(number);
    if (known) return known;
    const made: Collected = { items: [], assignments: [] };
    found.set(number, made);
    return made;
  };
  for (const task of tasks) {
    for (const baseline of task.baselines) {
      const number = numberOf(baseline);
      if (number !== null) collected(number).items.push(itemOf(task, baseline, currency));
    }
  }
  for (const record of assignments) {
    const assignmentId = textField(record.fields, "UID") ?? "";
    if (!assignmentIds.has(assignmentId)) continue;
    for (const baseline of groupsNamed(record, "Baseline")) {
      const number = numberOf(baseline);
      const { fields } = baseline;
      if (number === null) continue;
      collected(number).assignments.push({
        assignmentId,
        start: dateField(fields, "Start"),
        finish: dateField(fields, "Finish"),
        work: durationField(fields, "Work"),
        cost: costField(fields, "Cost", currency),
      });
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([number, parts]) => ({
      id: `${number}`,
      name: usualName(number),
      isDefault: number === 0,
      capturedAt: null,
      ...parts,
    }));
}
