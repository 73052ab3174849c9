import { describe, expect, test } from "vitest";
import { wrongWay } from "./directions.ts";

function verdict(from: string, to: string): string | null {
  const [fromPackage, toPackage] = [from, to].map((path) => path.split("/")[1]);
  const specifier = fromPackage === toPackage ? "./relative.ts" : `@gantry/${toPackage}`;
  return wrongWay({ from, specifier, to });
}

const src = (path: string): string => path.replace(/^(\w+)/, "packages/$1/src");

describe("what may be imported", () => {
  test.each([
    ["records/risk.ts", "engine/index.ts"],
    ["formats/mspdi/read.ts", "records/index.ts"],
    ["server/duties/planning/a.ts", "formats/index.ts"],
    ["web/duties/planning/a.ts", "gantt/index.ts"],
    ["cli/commands/start.ts", "server/index.ts"],
    ["engine/schedule/a.test.ts", "testkit/index.ts"],
    ["engine/schedule/a.ts", "engine/calendar/b.ts"],
    ["engine/leveling/a.ts", "engine/schedule/b.ts"],
    ["engine/index.ts", "engine/schedule/b.ts"],
    ["server/duties/risk/a.ts", "server/platform/db/b.ts"],
    ["server/duties/risk/a.ts", "server/duties/planning/public.ts"],
    ["server/main.ts", "server/duties/planning/a.ts"],
    ["web/app/a.tsx", "web/duties/planning/b.tsx"],
  ])("%s may import %s", (from, to) => {
    expect(verdict(src(from), src(to))).toBeNull();
  });
});

describe("what may not", () => {
  test.each([
    ["engine/schedule/a.ts", "records/index.ts"],
    ["records/risk.ts", "formats/index.ts"],
    ["web/app/a.ts", "server/index.ts"],
    ["server/main.ts", "web/index.ts"],
    ["gantt/view/a.ts", "records/index.ts"],
    ["server/main.ts", "testkit/index.ts"],
    ["engine/calendar/a.ts", "engine/schedule/b.ts"],
    ["engine/leveling/a.ts", "engine/risk/b.ts"],
    ["engine/schedule/a.ts", "engine/leveling/b.ts"],
    ["server/platform/db/a.ts", "server/duties/planning/b.ts"],
    ["web/ui/grid/a.tsx", "web/duties/planning/b.tsx"],
    ["server/duties/risk/a.ts", "server/duties/planning/b.ts"],
    ["server/main.ts", "server/testing/b.ts"],
  ])("%s may not import %s", (from, to) => {
    expect(verdict(src(from), src(to))).toMatch(/\w/);
  });

  test("a relative path into another package", () => {
    const one = { from: "packages/web/src/a.ts", specifier: "../../engine/src/b.ts", to: "packages/engine/src/b.ts" };
    expect(wrongWay(one)).toContain("leaves its package");
  });
});
