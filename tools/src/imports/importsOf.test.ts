import { expect, test } from "vitest";
import { importsOf } from "./importsOf.ts";

test("every way to name a module is found", () => {
  const text = [
    'import { a } from "./a.ts";',
    'import type { B } from "./b.ts";',
    'import "./c.css";',
    'export * from "./d.ts";',
    'export type { E } from "./e.ts";',
    'const f = (): Promise<unknown> => import("./f.ts");',
    'type G = import("./g.ts").G;',
    'new Worker(new URL("./h.worker.ts", import.meta.url));',
    "const k = (name: string): Promise<unknown> => import(`./${name}.ts`);",
  ].join("\n");
  expect(importsOf("x.ts", text).toSorted()).toEqual([
    "./a.ts",
    "./b.ts",
    "./c.css",
    "./d.ts",
    "./e.ts",
    "./f.ts",
    "./g.ts",
    "./h.worker.ts",
  ]);
});

test("text that only looks like an import is none", () => {
  expect(importsOf("x.ts", 'const text = `import { a } from "./a.ts"`;\n// import "./b.ts"\n')).toEqual([]);
});
