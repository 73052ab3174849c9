import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { recognizePlan } from "@gantry/formats";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "./main.ts";

const fixtures = fileURLToPath(new URL("../../formats/src", import.meta.url));
const mspdi = join(fixtures, "mspdi/fixtures/server-upgrade.xml");
const xer = join(fixtures, "xer/fixtures/datacentre-move.xer");

let folder = "";
let printed: string[] = [];
let complained: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-cli-"));
  printed = [];
  complained = [];
  const keep = (into: string[]) => (text: string | Uint8Array) => {
    into.push(`${text}`);
    return true;
  };
  vi.spyOn(console, "log").mockImplementation(keep(printed));
  vi.spyOn(console, "error").mockImplementation(keep(complained));
  vi.spyOn(process.stdout, "write").mockImplementation(keep(printed));
  vi.spyOn(process.stderr, "write").mockImplementation(keep(complained));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const code = await main(args);
  return { code, out: printed.join("\n"), err: complained.join("\n") };
}

describe("gantry compare", () => {
  test("prints the agreed JSON for files and folders, plans known by content", async () => {
    writeFileSync(join(folder, "plan.txt"), readFileSync(xer));
    writeFileSync(join(folder, "notes.xml"), "<notes/>");
    const { code, out } = await run("compare", mspdi, folder, "--json");
    expect(code).toBe(0);
    const files = JSON.parse(out);
    expect(files).toHaveLength(2);
    expect(files[0]).toMatchObject({
      file: mspdi,
      format: "mspdi",
      activities: 7,
      inProgress: 0,
      earlyStart: { match: 7, total: 7 },
      earlyFinish: { match: 7, total: 7 },
      lateStart: { match: 7, total: 7 },
      lateFinish: { match: 7, total: 7 },
      totalFloat: { match: 7, total: 7 },
      findings: [],
    });
    expect(files[0].scheduleMs).toBeGreaterThanOrEqual(0);
    expect(files[0].readMs).toBeGreaterThan(0);
    expect(files[0]).not.toHaveProperty("differences");
    expect(files[1]).toMatchObject({ file: join(folder, "plan.txt"), format: "xer", activities: 8, inProgress: 3 });
  });

  test("--why lists each difference with stored and ours", async () => {
    const moved = join(folder, "moved.xml");
    const text = readFileSync(mspdi, "utf8").replace(
      "<EarlyStart>2026-05-13T08:00:00",
      "<EarlyStart>2026-05-13T08:30:00",
    );
    writeFileSync(moved, text);
    const { out } = await run("compare", moved, "--why");
    expect(out).toContain("6/7 85.7%");
    expect(out).toMatch(/2\.2 Document\s+earlyStart\s+2026-05-13 08:30\s+2026-05-13 08:00/);
    printed.length = 0;
    const [file] = JSON.parse((await run("compare", moved, "--why", "--json")).out);
    expect(file.differences).toMatchObject([{ activityId: "7", field: "earlyStart" }]);
  });

  test("a file that is no plan, or is not there, is told and makes the exit code 1", async () => {
    const { code, out } = await run("compare", join(folder, "gone.xer"), mspdi);
    expect(code).toBe(1);
    expect(out).toContain("gone.xer does not exist.");
    expect(out).toContain("7/7 100%");
  });
});

describe("gantry schedule", () => {
  test("prints dates, critical path and findings", async () => {
    const { code, out } = await run("schedule", mspdi);
    expect(code).toBe(0);
    expect(out).toMatch(/2\.2 Document\s+1d\s+2026-05-13 08:00\s+2026-05-13 17:00\s+1d/);
    expect(out).toContain("Critical path (4 activities):");
    expect(out).toContain("No findings.");
  });

  test("--json gives each plan with its critical path", async () => {
    const { out } = await run("schedule", mspdi, "--json");
    expect(JSON.parse(out)).toMatchObject([{ title: "Server upgrade", criticalPath: ["2", "3", "4", "6"] }]);
  });

  test("a refused file goes to the error stream, with what to do", async () => {
    writeFileSync(join(folder, "cut.xml"), readFileSync(mspdi).subarray(0, 5000));
    const { code, err } = await run("schedule", join(folder, "cut.xml"));
    expect(code).toBe(1);
    expect(err).toMatch(/^error: .*ends at line \d+.*Copy or export the file again/);
  });
});

describe("gantry convert", () => {
  test("writes MS Project XML whole or not at all, and says what it loses", async () => {
    const target = join(folder, "out.xml");
    const { code, err } = await run("convert", xer, "--to", "mspdi", "-o", target);
    expect(code).toBe(0);
    expect(err).toContain("Finish milestones become milestones.");
    expect(recognizePlan(readFileSync(target))).toBe("mspdi");
    expect(readdirSync(folder)).toEqual(["out.xml"]);
  });

  test("writes CSV to the terminal", async () => {
    const { out } = await run("convert", mspdi, "--to", "csv");
    expect(out.split("\n")[0]).toContain("row,wbs,level");
  });

  test("a plan that is not in the file is told", async () => {
    const { code, err } = await run("convert", mspdi, "--to", "csv", "--plan", "3");
    expect(code).toBe(1);
    expect(err).toContain("there is no plan 3");
  });
});

test("an unknown command shows how to ask for help", async () => {
  const { code, err } = await run("scheduel");
  expect(code).toBe(1);
  expect(err).toMatch(/unknown command 'scheduel'[\s\S]*--help/);
});

describe("gantry why", () => {
  test("walks from an activity back to what its date rests on, found by name or WBS code", async () => {
    const { code, out } = await run("why", mspdi, "Document");
    expect(code).toBe(0);
    expect(out).toMatch(/^Document: 2026-05-13 08:00 – /);
    expect(out).toContain("1. Document starts 2026-05-13 08:00\n   It waits until “");
    expect(out).toContain("the start of the project");
    expect(out).toContain("Room to slip:");
    printed.length = 0;
    const reasons = JSON.parse((await run("why", mspdi, "2.2", "--side", "finish", "--json")).out);
    expect(reasons).toMatchObject({ name: "Document", side: "finish", start: "2026-05-13T08:00" });
    expect(reasons.steps[0]).toMatchObject({ name: "Document", side: "finish" });
  });

  test("says which activity it did not find", async () => {
    const { code, err } = await run("why", mspdi, "Nothing like it");
    expect(code).toBe(1);
    expect(err).toContain('no activity "Nothing like it"');
  });
});

describe("gantry level", () => {
  const patterson = "4 1\n1\n0 0 2 2 3\n8 1 1 4\n4 1 1 4\n0 0 0\n";

  test("levels a case of the literature, the same for the same seed", async () => {
    const file = join(folder, "case.rcp");
    writeFileSync(file, patterson);
    const { code, out } = await run("level", file, "--schedules", "50", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ status: "optimal", finish: 12, bound: 12, gap: 0 }]);
    printed.length = 0;
    expect((await run("level", file, "--schedules", "50", "--json")).out).toBe(out);
  });

  test("levels a plan file and says why each activity stands where it does", async () => {
    const { code, out } = await run("level", mspdi, "--schedules", "20");
    expect(code).toBe(0);
    expect(out).toMatch(/Finish \d{4}-\d\d-\d\d \d\d:\d\d: /);
    expect(out).toContain("reason");
  });

  test("refuses a broken case, and goals that are none", async () => {
    const file = join(folder, "case.rcp");
    writeFileSync(file, "4 1\n1\n0 0");
    expect(await run("level", file)).toMatchObject({ code: 1, err: expect.stringContaining("the file ends") });
    expect(await run("level", file, "--goals", "beauty")).toMatchObject({
      code: 1,
      err: expect.stringContaining("lateness"),
    });
  });
});

test.each([
  ["--seconds", "abc"],
  ["--seconds", "-1"],
  ["--schedules", "1.5"],
  ["--seed", "x"],
])("gantry level refuses %s %s", async (option, value) => {
  expect(await run("level", mspdi, option, value)).toMatchObject({ code: 1, err: expect.stringContaining(value) });
});

describe("gantry roundtrip", () => {
  test.each([[[]], [["--as", "mspdi"]]])(
    "finds nothing otherwise in plans that went in and out %j",
    async (options) => {
      const { code, out } = await run("roundtrip", mspdi, xer, "--json", ...options);
      const files = JSON.parse(out) as { differences: unknown[]; activities: number }[];
      expect(files.map(({ activities }) => activities)).toEqual([7, 8]);
      expect(files.map(({ differences }) => differences)).toEqual([[], []]);
      expect(code).toBe(0);
    },
  );

  test("names what a format cannot say, by field and place, and fails", async () => {
    const { code, out } = await run("roundtrip", mspdi, "--as", "xer");
    expect(code).toBe(1);
    expect(out).toContain("mspdi > xer");
    expect(out).toMatch(/project conventions\.name: 1\n\s+Server upgrade: "msProject" became "primavera"/);
  });

  test("tells of a file that is none", async () => {
    const { code, out } = await run("roundtrip", join(folder, "gone.xml"));
    expect(code).toBe(1);
    expect(out).toContain("gone.xml does not exist.");
  });
});

test("gantry convert takes all plans of a file into one XER, and says what is lost", async () => {
  const target = join(folder, "plan.xer");
  const { code, err } = await run("convert", mspdi, "--to", "xer", "-o", target);
  expect(code).toBe(0);
  expect(recognizePlan(readFileSync(target))).toBe("xer");
  expect(err).toContain("What has no code gets one");
});
