import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { problemCodes } from "./problemCodes.ts";

test("docs/errors.md lists every code with its status, and no other", async () => {
  const text = await readFile(new URL("../../../../../docs/errors.md", import.meta.url), "utf8");
  const documented = [...text.matchAll(/^\| `([\w.]+)` \| (\d{3}) \| .{10,} \|$/gm)].map(
    ([, code, status]) => `${code} ${status}`,
  );
  const declared = Object.entries(problemCodes).map(([code, { status }]) => `${code} ${status}`);
  expect(documented.toSorted()).toEqual(declared.toSorted());
});
