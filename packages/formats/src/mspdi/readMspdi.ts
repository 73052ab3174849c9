import { type Activity, type CalendarDefinition, type Finding, standardCalendar } from "@gantry/engine";
import type { PlanDocument } from "../document/planDocument.ts";
import { reportLines, type ReportLines } from "../document/reportLines.ts";
import { boundedInput, type BoundedInputOptions, type ByteSource } from "../input/boundedInput.ts";
import { strictDecoder, xmlEncoding } from "../input/textDecoding.ts";
import { groupsNamed } from "../xml/xmlRecord.ts";
import { collectMspdi, type MspdiRecords } from "./mspdiRecords.ts";
import { reportElements } from "./reportElements.ts";
import { fitActivities } from "./fitActivities.ts";
import { withPlanSettings } from "./own-fields/planSettings.ts";
import { readAssignments } from "./readAssignments.ts";
import { readCalendars } from "./readCalendars.ts";
import { readBaselines } from "./readBaselines.ts";
import { fixedCostOf } from "./readCosts.ts";
import { readLinks } from "./readLinks.ts";
import { readProject, type MspdiProject } from "./readProject.ts";
import { readResources } from "./readResources.ts";
import { type TaskReader, taskReader } from "./readTasks.ts";
import { trustedStored } from "./trustedStored.ts";

function checkedCalendars(records: MspdiRecords, project: MspdiProject, report: ReportLines, findings: Finding[]) {
  const calendars = readCalendars(records.calendars, report);
  const named = calendars.find((calendar) => calendar.id === project.calendarUid);
  if (named) return { calendars, calendarId: named.id };
  const first = calendars.find((calendar) => calendar.baseId === null);
  const fallback: CalendarDefinition = first ?? standardCalendar("standard");
  findings.push({
    code: "mspdi.project.calendarMissing",
    severity: "warning",
    message: `The project's calendar (UID ${project.calendarUid ?? "not stated"}) is not in the file; "${fallback.name}" is used.`,
    where: { path: "Project/CalendarUID" },
    data: { calendarUid: project.calendarUid },
    hint: "Choose the project's calendar after the import.",
  });
  return { calendars: first ? calendars : [...calendars, fallback], calendarId: fallback.id };
}

/** From the finish on, a task without a date is early only because it says so, which MSPDI does by saying nothing (CPM-9). */
function withStatedConstraint(activity: Activity): Activity {
  return activity.constraint ? activity : { ...activity, constraint: { type: "ASAP", date: null } };
}

function documentOf(records: MspdiRecords, { tasks, planSettings }: TaskReader, report: ReportLines): PlanDocument {
  const findings: Finding[] = [];
  const project = readProject(records.project);
  const { calendars, calendarId } = checkedCalendars(records, project, report, findings);
  const { resources, documentResources } = readResources(records.resources, project.currency);
  const activityIds = new Set(tasks.map((task) => task.activity.id));
  const resourceIds = new Set(resources.map((resource) => resource.id));
  const assignments = readAssignments(records.assignments, { activityIds, resourceIds }, report);
  const dependencies = readLinks(tasks, report);
  const fitted = fitActivities(tasks, { calendars, calendarId, assignments: records.assignments }, report);
  const activities = project.scheduleFrom === "finish" ? fitted.map(withStatedConstraint) : fitted;
  const shares = records.assignments.flatMap((record) => groupsNamed(record, "Baseline"));
  if (shares[0])
    report.dropped(
      "mspdi.assignment.baseline",
      "Baselines of assignments are kept when a file is converted, but not by an import; those of tasks are.",
      { line: shares[0].line, path: "Project/Assignments/Assignment/Baseline" },
      shares.length,
    );
  for (const record of [...records.resources, ...records.assignments]) reportElements(record, report);
  for (const [section, { count, line }] of records.otherSections) {
    // Definitions of fields say nothing without values, and these are told of.
    if (section === "ExtendedAttributes") continue;
    report.dropped(
      `mspdi.section.${section}`,
      `<${section}> is left out.`,
      { line, path: `Project/${section}` },
      count,
    );
  }
  const document: PlanDocument = {
    format: "mspdi",
    title: project.title,
    externalId: project.externalId,
    code: null,
    currency: project.currency,
    plan: {
      start: project.start,
      finish: project.finish,
      scheduleFrom: project.scheduleFrom,
      dataDate: project.dataDate,
      calendarId,
      calendars,
      activities,
      dependencies,
      resources,
      assignments,
      conventions: project.conventions,
      minutesPerDay: project.minutesPerDay,
      minutesPerWeek: project.minutesPerWeek,
      minutesPerMonth: project.minutesPerMonth,
    },
    items: tasks.map(({ item }) => ({ ...item, fixedCost: fixedCostOf(item.fixedCost, project.currency) })),
    resources: documentResources,
    stored: trustedStored(tasks.map((task) => task.stored)),
    baselines: readBaselines({
      tasks,
      assignments: records.assignments,
      assignmentIds: new Set(assignments.map((assignment) => assignment.id)),
      currency: project.currency,
    }),
    report: report.lines(),
    findings,
  };
  return withPlanSettings(document, planSettings());
}

/** Reads MS Project's XML. `head` are the first bytes, which stand in the source too. */
export async function readMspdi(
  source: ByteSource,
  head: Uint8Array,
  options: BoundedInputOptions,
): Promise<PlanDocument[]> {
  const report = reportLines();
  const reader = taskReader(report);
  const { stream, records } = collectMspdi(options.limits, reader.take);
  const decode = strictDecoder(xmlEncoding(head));
  for await (const piece of boundedInput(source, options)) stream.write(decode(piece));
  stream.write(decode(null));
  stream.end();
  return [documentOf(records, reader, report)];
}
