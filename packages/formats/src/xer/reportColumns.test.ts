import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlan } from "../readPlan.ts";

const fixture = readFileSync(new URL("./fixtures/datacentre-move.xer", import.meta.url), "latin1");

test("columns that people filled in and that are left out are named, with how many rows say something there", async () => {
  const withColumns = fixture
    .replace("\tguid\tdriving_path_flag", "\tguid\tdriving_path_flag\test_wt\tuser_field\tempty")
    .replaceAll(/(\tg\d\tN)(\r?\n)/g, "$1\t1\tblue\t0.00$2");
  const result = await readPlan(Buffer.from(withColumns, "latin1"));
  if (result.status !== "read") throw new Error("refused");
  expect(result.documents[0]?.report.filter(({ code }) => code.startsWith("xer.column"))).toMatchObject([
    { code: "xer.column.TASK.user_field", effect: "dropped", count: 6, path: "TASK/user_field" },
  ]);
});
