import { describe, expect, test } from "vitest";
import type { PlanDocument } from "../document/planDocument.ts";
import { readPlan } from "../readPlan.ts";

const at = (text: string) => Date.parse(`${text}Z`) / 60_000;

async function read(parts: {
  project?: string;
  calendars?: string;
  tasks?: string;
  assignments?: string;
}): Promise<PlanDocument> {
  const text = `<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><CalendarUID>1</CalendarUID>
    <ScheduleFromStart>1</ScheduleFromStart><StartDate>2026-05-04T08:00:00</StartDate>${parts.project ?? ""}
    <Calendars>${parts.calendars ?? "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar>"}</Calendars>
    <Tasks>${parts.tasks ?? ""}</Tasks><Resources><Resource><UID>1</UID><Name>Ana</Name></Resource></Resources>
    <Assignments>${parts.assignments ?? ""}</Assignments></Project>`;
  const result = await readPlan(new TextEncoder().encode(text));
  const document = result.status === "read" ? result.documents[0] : undefined;
  if (!document) throw new Error(JSON.stringify(result));
  return document;
}

const task = (uid: number, level: number, more = "") =>
  `<Task><UID>${uid}</UID><Name>T${uid}</Name><OutlineLevel>${level}</OutlineLevel><Duration>PT8H0M0S</Duration>${more}</Task>`;

const effects = ({ report }: PlanDocument) => Object.fromEntries(report.map(({ code, count }) => [code, count]));

describe("outline", () => {
  test("levels make parents; a skipped level hangs on the nearest above", async () => {
    const { plan, items } = await read({
      tasks: [task(1, 1), task(2, 2), task(3, 4), task(4, 2), task(5, 1)].join(""),
    });
    expect(plan.activities.map(({ id, parentId, kind }) => [id, parentId, kind])).toEqual([
      ["1", null, "summary"],
      ["2", "1", "summary"],
      ["3", "2", "task"],
      ["4", "1", "task"],
      ["5", null, "task"],
    ]);
    expect(items.map((item) => item.outlineLevel)).toEqual([1, 2, 3, 2, 1]);
  });

  test("the project's own summary and blank rows are no activities", async () => {
    const document = await read({ tasks: task(0, 0) + task(1, 1) + task(7, 1, "<IsNull>1</IsNull>") + task(1, 1) });
    expect(document.plan.activities.map((activity) => activity.id)).toEqual(["1"]);
    expect(effects(document)).toEqual({ "mspdi.task.blank": 1, "mspdi.task.uid": 1 });
  });
});

describe("links", () => {
  const link = (predecessor: number, type: number, lag: number, format: number) =>
    `<PredecessorLink><PredecessorUID>${predecessor}</PredecessorUID><Type>${type}</Type><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`;

  test.each([
    [0, 4800, 7, { type: "FF", lag: 480, lagUnit: "working" }],
    [1, -2400, 5, { type: "FS", lag: -240, lagUnit: "working" }],
    [2, 14_400, 8, { type: "SF", lag: 1440, lagUnit: "elapsed" }],
    [3, -50, 19, { type: "SS", lag: -0.5, lagUnit: "percent" }],
    [1, 25, 51, { type: "FS", lag: 0.25, lagUnit: "percent" }],
  ])("type %d, lag %d in format %d", async (type, lag, format, expected) => {
    const { plan } = await read({ tasks: task(1, 1) + task(2, 1, link(1, type, lag, format)) });
    expect(plan.dependencies).toEqual([{ id: "1-2", predecessorId: "1", successorId: "2", ...expected }]);
  });

  test("a link to nowhere is dropped and told with its line", async () => {
    const document = await read({ tasks: `\n\n${task(2, 1, link(9, 1, 0, 7))}` });
    expect(document.plan.dependencies).toEqual([]);
    expect(document.report).toMatchObject([{ code: "mspdi.link.dangling", effect: "dropped", count: 1, line: 6 }]);
  });
});

describe("tasks", () => {
  test("constraint, deadline, elapsed duration, manual dates and inactive", async () => {
    const more = `<DurationFormat>8</DurationFormat><ConstraintType>7</ConstraintType><ConstraintDate>2026-06-01T17:00:00</ConstraintDate>
      <Deadline>2026-06-05T17:00:00</Deadline><Manual>1</Manual><ManualStart>2026-05-20T08:00:00</ManualStart><Active>0</Active>`;
    const { plan } = await read({ tasks: task(1, 1, more) });
    expect(plan.activities[0]).toMatchObject({
      elapsed: true,
      constraint: { type: "FNLT", date: at("2026-06-01T17:00:00") },
      deadline: at("2026-06-05T17:00:00"),
      mode: "manual",
      manualStart: at("2026-05-20T08:00:00"),
      active: false,
    });
  });

  test("a constraint without a date is told and left out", async () => {
    const document = await read({ tasks: task(1, 1, "<ConstraintType>4</ConstraintType>") });
    expect(document.plan.activities[0]?.constraint).toBeUndefined();
    expect(effects(document)).toEqual({ "mspdi.task.constraintWithoutDate": 1 });
  });

  test("slack counts as the vendor's only where every task has one", async () => {
    const slack = "<LateFinish>2026-03-05T17:00:00</LateFinish><TotalSlack>4800</TotalSlack><Critical>0</Critical>";
    const whole = await read({ tasks: task(1, 1, slack) + task(2, 1, slack) });
    expect(whole.stored.map((stored) => stored.totalFloat)).toEqual([480, 480]);
    const converted = await read({ tasks: task(1, 1, slack) + task(2, 1) });
    expect(converted.stored.map(({ totalFloat, critical }) => [totalFloat, critical])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe("splits", () => {
  const segment = (type: number, start: string, finish: string, value: string) =>
    `<TimephasedData><Type>${type}</Type><Start>${start}</Start><Finish>${finish}</Finish>${value && `<Value>${value}</Value>`}</TimephasedData>`;
  const row = (segments: string) =>
    `<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID>${segments}</Assignment>`;

  test("an explicit zero interrupts; a segment without a value is only a weekend", async () => {
    const segments = [
      segment(1, "2026-05-07T08:00:00", "2026-05-08T17:00:00", "PT16H0M0S"),
      segment(1, "2026-05-08T17:00:00", "2026-05-10T17:00:00", ""),
      segment(1, "2026-05-10T17:00:00", "2026-05-11T17:00:00", "PT8H0M0S"),
      segment(1, "2026-05-11T17:00:00", "2026-05-13T17:00:00", "PT0H0M0S"),
      segment(1, "2026-05-13T17:00:00", "2026-05-14T17:00:00", "PT8H0M0S"),
    ];
    const { plan } = await read({ tasks: task(1, 1), assignments: row(segments.join("")) });
    expect(plan.activities[0]?.parts).toEqual([
      { start: at("2026-05-07T08:00:00"), finish: at("2026-05-11T17:00:00") },
      { start: at("2026-05-14T08:00:00"), finish: at("2026-05-14T17:00:00") },
    ]);
  });

  test("work done and work to do with time between them are two parts", async () => {
    const segments =
      segment(2, "2026-05-04T08:00:00", "2026-05-04T17:00:00", "PT8H0M0S") +
      segment(1, "2026-05-06T08:00:00", "2026-05-06T17:00:00", "PT8H0M0S");
    const { plan } = await read({ tasks: task(1, 1), assignments: row(segments) });
    expect(plan.activities[0]?.parts).toHaveLength(2);
  });

  test("work without a break is no split", async () => {
    const segments = segment(1, "2026-05-04T08:00:00", "2026-05-05T17:00:00", "PT16H0M0S");
    const { plan } = await read({ tasks: task(1, 1), assignments: row(segments) });
    expect(plan.activities[0]?.parts).toBeUndefined();
  });
});

describe("calendars", () => {
  const days =
    "<WeekDays><WeekDay><DayType>1</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>22:00:00</FromTime><ToTime>06:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays>";

  test("a base calendar works the usual week where it says nothing; hours over midnight stay within the day", async () => {
    const { plan } = await read({
      calendars: `<Calendar><UID>1</UID><Name>Night</Name><IsBaseCalendar>1</IsBaseCalendar>${days}</Calendar>`,
    });
    expect(plan.calendars[0]?.days[0]).toEqual([
      { from: 0, to: 360 },
      { from: 1320, to: 1440 },
    ]);
    expect(plan.calendars[0]?.days[1]).toHaveLength(2);
    expect(plan.calendars[0]?.days[6]).toEqual([]);
  });

  test("a single exception is listed before a recurring one, so that it wins", async () => {
    const exception = (type: number, name: string) =>
      `<Exception><TimePeriod><FromDate>2026-05-14T00:00:00</FromDate><ToDate>2026-05-14T23:59:00</ToDate></TimePeriod><Name>${name}</Name><Type>${type}</Type><Period>1</Period><DaysOfWeek>127</DaysOfWeek><DayWorking>0</DayWorking></Exception>`;
    const { plan } = await read({
      calendars: `<Calendar><UID>1</UID><IsBaseCalendar>1</IsBaseCalendar><Exceptions>${exception(6, "weekly")}${exception(1, "once")}</Exceptions></Calendar>`,
    });
    expect(plan.calendars[0]?.exceptions.map((entry) => entry.name)).toEqual(["once", "weekly"]);
  });

  test("a missing project calendar is replaced and told", async () => {
    const document = await read({
      project: "<Title>Lost</Title>",
      calendars: "<Calendar><UID>5</UID><Name>Other</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar>",
    });
    expect(document.plan.calendarId).toBe("5");
    expect(document.findings).toMatchObject([{ code: "mspdi.project.calendarMissing", severity: "warning" }]);
  });
});
