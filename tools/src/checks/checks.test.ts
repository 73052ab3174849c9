import { describe, expect, test } from "vitest";
import { plant } from "../testing/plant.ts";
import type { Check } from "./check.ts";
import { configurationTable } from "./configurationTable.ts";
import { deadCode } from "./deadCode.ts";
import { errorCodes } from "./errorCodes.ts";
import { fileSizes } from "./fileSizes.ts";
import { formatting } from "./formatting.ts";
import { importCycles } from "./importCycles.ts";
import { importDirections } from "./importDirections.ts";
import { leaks } from "./leaks.ts";
import { lint } from "./lint.ts";
import { names } from "./names.ts";
import { readmes } from "./readmes.ts";
import { references } from "./references.ts";
import { ruleIds } from "./ruleIds.ts";
import { types } from "./types.ts";
import { unrunTests } from "./unrunTests.ts";

type Files = Record<string, string>;

async function problemsOf(check: Check, files: Files): Promise<string> {
  const { root, remove } = plant(files);
  try {
    return (await check.run(root)).join("\n");
  } finally {
    remove();
  }
}

const ground = { "packages/web/src/ground.ts": "export const ground = 1;\n", "packages/web/README.md": "# web\n" };

/** Each check passes on sound files and fails when one fault is planted among them. */
interface Planting {
  check: Check;
  sound: Files;
  fault: Files;
  told: string;
}

const a = "packages/web/src/app/a.ts";
const b = "packages/web/src/app/b.ts";
const packageJson = (name: string, exports: object): string =>
  JSON.stringify({ name: `@gantry/${name}`, version: "0.1.0", type: "module", exports });
const engine = {
  "packages/engine/package.json": packageJson("engine", { ".": "./src/index.ts" }),
  "packages/engine/src/index.ts": "export const one = 1;\n",
};
const config = "packages/server/src/platform/config/config.ts";
const codes = "packages/server/src/platform/problems/problemCodes.ts";

const plantings: Planting[] = [
  {
    check: types,
    sound: { [a]: "export const n: number = 1;\n" },
    fault: { [b]: 'export const n: number = "1";\n' },
    told: "TS2322",
  },
  {
    check: types,
    sound: {
      ...engine,
      "packages/engine/tsconfig.json": JSON.stringify({
        extends: "../../tsconfig.base.json",
        compilerOptions: { lib: ["ES2023"], types: [] },
        include: ["src"],
      }),
    },
    fault: { "packages/engine/src/impure.ts": "export const title = document.title;\n" },
    told: "document",
  },
  {
    check: lint,
    sound: { [a]: "export const n = 1;\n" },
    fault: { [b]: "export default 1;\n" },
    told: "no-default-export",
  },
  { check: lint, sound: {}, fault: { [b]: "export const f = (x: any): number => x.y;\n" }, told: "no-explicit-any" },
  {
    check: lint,
    sound: {},
    fault: {
      [b]: "const later = (): Promise<void> => Promise.resolve();\nexport function f(): void {\n  later();\n}\n",
    },
    told: "no-floating-promises",
  },
  {
    check: lint,
    sound: {},
    fault: {
      [a]: 'import { b } from "./b.ts";\nexport const c = b;\n',
      [b]: 'import { c } from "./a.ts";\nexport const b = c;\n',
    },
    told: "no-cycle",
  },
  {
    check: formatting,
    sound: { [a]: "export const n = 1;\n" },
    fault: { [b]: "export   const n = 1\n" },
    told: "b.ts",
  },
  {
    check: importCycles,
    sound: { [a]: 'import type { B } from "./b.ts";\nexport type A = B;\n', [b]: "export type B = 1;\n" },
    fault: { [b]: 'import type { A } from "./a.ts";\nexport type B = A;\n' },
    told: "a.ts → packages/web/src/app/b.ts",
  },
  {
    check: importCycles,
    sound: {},
    fault: { [a]: 'export type A = import("./b.ts").B;\n', [b]: 'export * from "./a.ts";\nexport type B = 1;\n' },
    told: "→",
  },
  {
    check: importDirections,
    sound: { ...engine, [a]: 'import { one } from "@gantry/engine";\nexport const n = one;\n' },
    fault: { "packages/engine/src/units/x.ts": 'export * from "@gantry/engine/deep";\n' },
    told: "is not exported",
  },
  {
    check: fileSizes,
    sound: { [a]: "const n = 1;\n".repeat(400) },
    fault: { [b]: "const n = 1;\n".repeat(401) },
    told: "401 lines",
  },
  { check: names, sound: { [a]: "" }, fault: { "packages/web/src/utils/dates.ts": "" }, told: "utils" },
  { check: names, sound: {}, fault: { "packages/web/src/myFolder/dates.ts": "" }, told: "not kebab-case" },
  {
    check: unrunTests,
    sound: { "packages/web/src/a.test.ts": 'test("a", ({ skip }) => skip("not here"));\n' },
    fault: { "packages/web/src/b.test.ts": 'test.only("b", () => {});\n' },
    told: "b.test.ts:1",
  },
  {
    check: unrunTests,
    sound: {},
    fault: { "packages/web/src/b.test.ts": 'describe.skip("b", () => {});\n' },
    told: "describe.skip",
  },
  {
    check: leaks,
    sound: { [a]: 'export const path = "/work/items";\n' },
    fault: { [b]: 'export const path = "/home/somebody/gantry";\n' },
    told: "b.ts:1: a path",
  },
  { check: leaks, sound: {}, fault: { ".npmrc": "registry=https://registry.npmjs.org\n" }, told: "the host" },
  {
    check: readmes,
    sound: { "packages/web/README.md": "# web\n" },
    fault: { "packages/cli/package.json": "{}" },
    told: "packages/cli has no README.md",
  },
  { check: readmes, sound: {}, fault: { "packages/cli/README.md": "line\n".repeat(61) }, told: "61 lines" },
  {
    check: ruleIds,
    sound: {
      "docs/methods/cpm.md": "## CPM-1 Forward pass\n",
      "packages/engine/src/a.test.ts": 'test("CPM-1 goes forward", () => {});\n',
    },
    fault: { "docs/methods/float.md": "- **CPM-2** Float\n" },
    told: "no test quotes the rule CPM-2",
  },
  {
    check: ruleIds,
    sound: {},
    fault: {
      "docs/methods/cpm.md": "## CPM-1 x\n",
      "packages/engine/src/a.test.ts": 'test("CPM-1 CPM-9", () => {});\n',
    },
    told: "CPM-9 is quoted",
  },
  {
    check: errorCodes,
    sound: {
      [codes]: 'export const c = {\n  "row.stale": { status: 412 },\n};\n',
      "docs/errors.md": "| `row.stale` | 412 |\n",
    },
    fault: { "docs/errors.md": "| `row.stale` | 412 |\n| `row.gone` | 410 |\n" },
    told: "row.gone stands in docs/errors.md, but not in",
  },
  {
    check: configurationTable,
    sound: {
      [config]: "z.object({\n  PORT: z\n    .string(),\n  DATA_DIR: z.string(),\n})\n",
      "README.md": "| `PORT` | 4870 |\n| `DATA_DIR` | x |\n",
    },
    fault: { "README.md": "| `PORT` | 4870 |\n" },
    told: "the setting DATA_DIR stands in",
  },
  {
    check: references,
    sound: { "README.md": "[a](./docs/a.md) `npm run start`\n", "docs/a.md": "[b](https://example.org/x)\n" },
    fault: { "docs/b.md": "[gone](gone.md)\n" },
    told: "gone.md",
  },
  { check: references, sound: {}, fault: { "docs/b.md": "`npm run nothing`\n" }, told: "npm run nothing" },
];

describe.each(plantings)("$check.name", ({ check, sound, fault, told }) => {
  test(`tells "${told}" of a planted fault, and nothing without it`, async () => {
    expect(await problemsOf(check, { ...ground, ...sound })).toBe("");
    expect(await problemsOf(check, { ...ground, ...sound, ...fault })).toContain(told);
  });
});

test("dead code: an export that nothing uses is told", async () => {
  const workspace = {
    "package.json": JSON.stringify({ name: "planted", type: "module", main: "index.ts" }),
    "knip.json": "{}",
  };
  const sound = {
    ...workspace,
    "index.ts": 'import { used } from "./a.ts";\nconsole.log(used);\n',
    "a.ts": "export const used = 1;\n",
  };
  expect(await problemsOf(deadCode, sound)).toBe("");
  expect(
    await problemsOf(deadCode, { ...sound, "a.ts": "export const used = 1;\nexport const forgotten = 2;\n" }),
  ).toContain("forgotten");
});
