import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../main.ts";

const mspdi = fileURLToPath(new URL("../../../formats/src/mspdi/fixtures/server-upgrade.xml", import.meta.url));

const tracked = fileURLToPath(new URL("../../../formats/src/protrack/fixtures/tills-tracked.p2x", import.meta.url));

let folder = "";
let out: string[] = [];
let err: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gantry-forecast-"));
  [out, err] = [[], []];
  vi.spyOn(console, "log").mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function risksFile(content: unknown): string {
  const file = join(folder, "risks.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("gantry forecast", () => {
  test("prints the dates with their probability, what moves them and the deadlines", async () => {
    expect(await main(["forecast", mspdi, "--iterations", "2000"])).toBe(0);
    const text = out.join("\n");
    expect(text).toMatch(/Server upgrade: 2,000 iterations/);
    expect(text).toMatch(/planned finish {2}2026-05-15 17:00 {2}chance \d+ %/);
    expect(text).toMatch(/P80 +2026-05-\d\d \d\d:\d\d/);
    expect(text).toMatch(/1\.2 Order servers .*100 %/);
    expect(text).toContain("Deadlines:");
  });

  test("the same seed gives the same JSON, another seed another", async () => {
    const json = async (seed: string) => {
      out = [];
      await main(["forecast", mspdi, "--iterations", "320", "--seed", seed, "--json"]);
      return out.join("\n");
    };
    const first = await json("4");
    expect(await json("4")).toBe(first);
    expect(await json("5")).not.toBe(first);
    expect(JSON.parse(first)).toMatchObject([{ title: "Server upgrade", seed: 4, iterations: 320 }]);
  });

  test("takes risks, estimates and costs from a file and ranks the mitigations", async () => {
    const risks = risksFile({
      estimates: [{ activity: "Order servers", duration: { pert: ["2d", "3d", "8d"] } }],
      risks: [
        {
          id: "R1",
          name: "Late",
          probability: 0.5,
          impacts: [{ activity: "1.2", delay: "4d" }],
          mitigation: { name: "Stock", price: 100, probability: 0 },
        },
        { id: "R2", name: "Nothing", probability: 0.5, mitigation: { name: "Nothing", price: 1, probability: 0 } },
      ],
      costs: [{ activity: "1.2", perDay: 480 }],
    });
    expect(await main(["forecast", mspdi, "--risks", risks, "--json"])).toBe(0);
    const [{ mitigations, project }] = JSON.parse(out.join("\n"));
    expect(mitigations.map(({ id }: { id: string }) => id)).toEqual(["R1 Stock", "R2 Nothing"]);
    expect(mitigations[0].minutes).toBeGreaterThan(480);
    expect(mitigations[1].minutes).toBe(0);
    expect(project.cost.p50).toBeGreaterThan(0);
    out = [];
    await main(["forecast", mspdi, "--risks", risks]);
    expect(out.join("\n")).toMatch(/What mitigations buy at P80[\s\S]*R1 Stock +100 +\d+d/);
  });

  test("tells what is wrong with a risk file, and where", async () => {
    const risks = risksFile({ risks: [{ id: "R", name: "R", probability: 30 }], estimate: [] });
    expect(await main(["forecast", mspdi, "--risks", risks])).toBe(1);
    expect(err.join("\n")).toMatch(/risks\.0\.probability/);
    expect(err.join("\n")).toContain("docs/guide/forecast.md");
    expect(await main(["forecast", mspdi, "--risks", join(folder, "gone.json"), "--json"])).toBe(1);
    expect(JSON.parse(out.join("\n")).findings[0].message).toContain("gone.json cannot be read");
  });

  test("an activity that is not in the plan is told, the rest is forecast", async () => {
    const risks = risksFile({ estimates: [{ activity: "Nowhere", confidence: "low" }] });
    expect(await main(["forecast", mspdi, "--risks", risks, "--iterations", "16"])).toBe(0);
    expect(out.join("\n")).toContain('"Nowhere", which is not in the plan');
  });

  test("a count that is no number is refused", async () => {
    expect(await main(["forecast", mspdi, "--iterations", "many"])).toBe(1);
    expect(err.join("\n")).toContain('"many" is no whole number');
  });
});

/** A folder with finished projects of those who know the tills: each took so many hours for each of its activities. */
function pastFolder(...hours: number[]): string {
  const past = join(folder, "past");
  mkdirSync(past);
  const text = readFileSync(tracked, "utf8");
  hours.forEach((each, i) => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map(
      (id) =>
        `<Activity>${id}</Activity><TProTrackActivityTracking-1><ActualStart>${10 + id}0520260800</ActualStart><ActualDuration>${id === 7 ? 0 : each}</ActualDuration><ActualCostDev>0</ActualCostDev><RemainingDuration>0</RemainingDuration><RemainingCostDev>0</RemainingCostDev><PercentageComplete>1</PercentageComplete></TProTrackActivityTracking-1>`,
    );
    const end = `<TrackingPeriod><EndDate>300620261700</EndDate><Name>End</Name></TrackingPeriod><TProTrackActivities-1>${rows.join("")}</TProTrackActivities-1>`;
    const named = text.replace("<NAME>Tills for the branches</NAME>", `<NAME>Tills ${i}</NAME>`);
    writeFileSync(
      join(past, `${i}.p2x`),
      named.replace("</TProTrackActivities-1>\n</TrackingList>", `</TProTrackActivities-1>${end}</TrackingList>`),
    );
  });
  writeFileSync(join(past, "notes.txt"), "no plan");
  return past;
}

describe("gantry forecast of a tracked project", () => {
  const p50Of = async (...args: string[]): Promise<{ p50: number; p80: number; learned: unknown }> => {
    out = [];
    expect(await main(["forecast", tracked, "--iterations", "1024", "--json", ...args])).toBe(0);
    const [{ project, learned }] = JSON.parse(out.join("\n"));
    return { ...project.finish, learned };
  };

  test("begins at its last tracking period, with the distributions of the file, or at an earlier one", async () => {
    expect(await main(["forecast", tracked, "--iterations", "1024"])).toBe(0);
    expect(out.join("\n")).toContain("data date       2026-05-15 17:00");
    out = [];
    expect(await main(["forecast", tracked, "--iterations", "1024", "--as-of", "2026-05-14"])).toBe(0);
    expect(out.join("\n")).toContain("data date       2026-05-08 17:00");
    // Installing takes 0.8 to 1.4 times as long by the file itself, unless the risk file knows better.
    const stated = await p50Of();
    const fixed = await p50Of("--risks", risksFile({ estimates: [{ activity: "5", factor: 1 }] }));
    expect(fixed.p80).toBeLessThan(stated.p80);
  });

  test("learns from finished projects, never from itself", async () => {
    const past = pastFolder(16, 24, 32);
    const { p50, p80, learned } = await p50Of("--past", past);
    expect(learned).toEqual({ projects: 3, statuses: 6 });
    expect(p80).toBeGreaterThan(p50);
    out = [];
    expect(await main(["forecast", tracked, "--iterations", "1024", "--past", past])).toBe(0);
    expect(out.join("\n")).toMatch(
      /Learned from 3 finished projects at 6 status dates: .* usually took \d\.\d\d times/,
    );
    expect(out.join("\n")).not.toContain("wait for");
    // Any plan may learn, though it is tracked nowhere.
    out = [];
    expect(await main(["forecast", mspdi, "--iterations", "64", "--past", past])).toBe(0);
    expect(out.join("\n")).toContain("Learned from 3 finished projects");
  });

  test("says what is wrong with the day or the folder", async () => {
    expect(await main(["forecast", tracked, "--as-of", "2026-05-01"])).toBe(1);
    expect(err.join("\n")).toContain("was first tracked on 2026-05-08 17:00");
    expect(await main(["forecast", mspdi, "--as-of", "2026-05-01"])).toBe(1);
    expect(err.join("\n")).toContain("holds no earlier states");
    expect(await main(["forecast", tracked, "--as-of", "soon"])).toBe(1);
    expect(err.join("\n")).toContain('"soon" is no day');
    expect(await main(["forecast", tracked, "--past", folder])).toBe(1);
    expect(err.join("\n")).toContain("holds no project that was tracked to its end");
    expect(await main(["forecast", tracked, "--past", join(folder, "gone")])).toBe(1);
    expect(err.join("\n")).toContain("cannot be read as a folder");
  });
});
