import { describe, expect, test } from "vitest";
import { fixtures } from "../conformance/fixtures.ts";
import { readPlan } from "../readPlan.ts";

const fixture = fixtures.find(({ format }) => format === "xer");
const source = Buffer.from(fixture?.bytes ?? []).toString("latin1");

async function documentsOf(text: string) {
  const result = await readPlan(Uint8Array.from(Buffer.from(text, "latin1")));
  if (result.status !== "read") throw new Error(JSON.stringify(result.findings));
  return result.documents;
}

describe("a Primavera export", () => {
  test("gives its options as conventions", async () => {
    const [document] = await documentsOf(source);
    expect(document?.plan.conventions).toMatchObject({
      name: "primavera",
      lagCalendar: "predecessor",
      outOfSequence: "retainedLogic",
      totalFloat: "finish",
      criticalBy: "totalFloat",
      criticalFloatLimit: 0,
    });
    const changed = source
      .replace("rcal_Predecessor", "rcal_24Hour")
      .replace("FT_FF", "FT_SF")
      .replace("CT_TotFloat", "CT_DrivPath");
    const [other] = await documentsOf(changed);
    expect(other?.plan.conventions).toMatchObject({
      lagCalendar: "elapsed24h",
      totalFloat: "smallest",
      criticalBy: "longestPath",
    });
  });

  test("has its breakdown in order, activities inside, codes and people", async () => {
    const [document] = await documentsOf(source);
    expect(document?.items.map((item) => [item.outlineLevel, item.code ?? item.wbsCode])).toEqual([
      [1, "PREP"],
      [2, "A100"],
      [2, "A110"],
      [2, "A120"],
      [1, "MOVE"],
      [2, "B100"],
      [2, "B110"],
      [2, "B120"],
    ]);
    expect(document?.plan.activities.map((activity) => activity.kind).slice(2, 5)).toEqual([
      "task",
      "finishMilestone",
      "summary",
    ]);
    expect(document?.resources).toEqual([
      { id: "50", externalId: "50", name: "Jérôme Bel", email: "jb@example.org", costRate: null },
    ]);
    expect(document?.plan.assignments).toMatchObject([{ activityId: "4", resourceId: "50", units: 0.5, work: 1200 }]);
    expect(document?.currency).toBe("EUR");
  });

  test("leaves the dates of completed activities empty, as Primavera does", async () => {
    const [document] = await documentsOf(source);
    expect(document?.stored[0]).toEqual({
      activityId: "1",
      earlyStart: null,
      earlyFinish: null,
      lateStart: null,
      lateFinish: null,
      totalFloat: null,
      critical: null,
    });
    expect(document?.plan.activities[1]).toMatchObject({
      actualFinish: expect.any(Number),
      percentComplete: 1,
      remainingDuration: 0,
    });
    expect(document?.plan.activities[2]).toMatchObject({
      actualFinish: null,
      percentComplete: 0.25,
      remainingDuration: 1440,
    });
  });

  test("with several projects gives a document for each that has activities; baselines stay out", async () => {
    const rows = source.split("\r\n");
    const project = rows.find((row) => row.startsWith("%R\t100\tDC2")) ?? "";
    const task = rows.find((row) => row.startsWith("%R\t6\t100")) ?? "";
    const second = task.replace("%R\t6\t100", "%R\t60\t200");
    const text = source
      .replace(
        project,
        `${project}\r\n${project.replace("\t100\tDC2", "\t200\tOTHER")}\r\n${project.replace("\t100\tDC2", "\t300\tEMPTY")}`,
      )
      .replace(task, `${task}\r\n${second}`);
    const documents = await documentsOf(text);
    expect(documents.map((document) => document.title)).toEqual(["Datacentre déménagement", "OTHER"]);
    expect(documents[1]?.plan.activities.map((activity) => activity.id)).toEqual(["60"]);
  });

  test("with a project row repeated many times is one plan, and with very many projects is refused", async () => {
    const row = source.split("\r\n").find((line) => line.startsWith("%R\t100\tDC2")) ?? "";
    expect(await documentsOf(source.replace(row, Array.from({ length: 300 }, () => row).join("\r\n")))).toHaveLength(1);
    const many = Array.from({ length: 300 }, (_, at) => row.replace("\t100\t", `\t${at + 1000}\t`)).join("\r\n");
    const result = await readPlan(Uint8Array.from(Buffer.from(source.replace(row, many), "latin1")));
    expect(result).toMatchObject({ status: "refused", findings: [{ code: "xer.tooManyProjects" }] });
  });

  test("with a calendar whose day has no length takes the usual one", async () => {
    const [document] = await documentsOf(source.replaceAll("\t8\t40\t172\t", "\t0\t0\t0\t"));
    expect(document?.plan).toMatchObject({ minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 });
  });

  test("tells what it cannot keep, with line and count", async () => {
    const [document] = await documentsOf(source.replace("\tCS_MSOA\t", "\tCS_ODD\t"));
    expect(document?.report.map(({ code, effect, count }) => [code, effect, count])).toEqual([
      ["xer.task.constraint", "approximated", 1],
      ["xer.table.UDFVALUE", "dropped", 1],
    ]);
    expect(document?.report.every((line) => (line.line ?? 0) > 1)).toBe(true);
  });

  test("takes dates that other projects impose as constraints where there is room", async () => {
    const fields = source.replace(
      "\tguid\tdriving_path_flag\r\n",
      "\tguid\tdriving_path_flag\texternal_early_start_date\texternal_late_end_date\r\n",
    );
    const imposed = fields.replace(/(%R\t6\t100[^\r]*)/, "$1\t2026-05-12 08:00\t2026-05-15 17:00");
    const [document] = await documentsOf(imposed);
    const activity = document?.plan.activities.find(({ id }) => id === "6");
    expect(activity?.constraint).toEqual({ type: "SNET", date: Date.UTC(2026, 4, 8, 8) / 60_000 });
    expect(activity?.secondConstraint).toEqual({ type: "SNET", date: Date.UTC(2026, 4, 12, 8) / 60_000 });
    expect(document?.report.map(({ code, effect }) => [code, effect])).toContainEqual([
      "xer.task.externalDateLeftOut",
      "dropped",
    ]);
  });

  test("with a calendar that breaks off is read with a finding that names it", async () => {
    const cut = source.replace(/\(0\|\|Exceptions[^\r]*/, "");
    const [document] = await documentsOf(cut);
    expect(document?.findings).toMatchObject([
      { code: "xer.calendar.broken", severity: "warning", where: { calendarId: "10", line: expect.any(Number) } },
    ]);
    expect(document?.plan.activities).toHaveLength(8);
  });

  test("keeps notes with line breaks inside a field", async () => {
    const [document] = await documentsOf(source.replace("Lift booked.<BR>", "Lift booked.\nAt nine.\n"));
    expect(document?.items.find((item) => item.id === "4")?.notes).toBe("Lift booked.\nAt nine.\nFaçade & gate");
  });

  test("whose WBS is its own parent still holds every activity", async () => {
    const [document] = await documentsOf(source.replace("PREP\tPrepare\t1000", "PREP\tPrepare\t1001"));
    expect(document?.plan.activities).toHaveLength(8);
  });
});
