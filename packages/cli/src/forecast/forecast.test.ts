import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../main.ts";

const mspdi = fileURLToPath(new URL("../../../formats/src/mspdi/fixtures/server-upgrade.xml", import.meta.url));

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
