import { readFile, writeFile } from "node:fs/promises";
import { endpoints } from "@gantry/records";
import { describe, expect, test } from "vitest";
import { apiReport } from "./apiReport.ts";
import { breakingChanges } from "./breakingChanges.ts";
import { API_VERSION } from "./mountOpenApi.ts";
import { openApiDocument } from "./openApiDocument.ts";

const file = new URL("../../../../../docs/api-report.txt", import.meta.url);
const report = apiReport(openApiDocument(endpoints, API_VERSION));

test("docs/api-report.txt says what the contract is", async () => {
  if (process.env["WRITE_DOCS"] === "1") await writeFile(file, report);
  expect(
    await readFile(file, "utf8"),
    "The contract changed. Write the report anew and look at the difference: WRITE_DOCS=1 npx vitest run packages/server/src/platform/openapi",
  ).toBe(report);
});

test("each operation and each field has one line, in order", () => {
  const lines = report.trimEnd().split("\n");
  expect(lines).toEqual([...new Set(lines)].toSorted());
  expect(lines).toContain("operation risk.create: POST /api/risks for register.write");
  expect(lines).toContain("input risk.create body: RiskCreate");
  expect(lines).toContain("schema RiskCreate.title: string required");
  expect(lines).toContain("input risk.patch header If-Match: string required");
  expect(lines).toContain("operation password.change: POST /api/session/password for sessions");
});

describe("a change that breaks callers is named", () => {
  const contract = [
    "input risk.create body: RiskCreate",
    "input risk.list query limit: integer",
    "operation risk.create: POST /api/risks for register.write",
    "operation risk.list: GET /api/risks for project.read",
    'schema Risk.kind: "threat"|"chance" required',
    "schema Risk.title: string required",
    "schema RiskCreate.title: string required",
    'schema RiskCreate.kind: "threat"|"chance"',
  ];
  const with_ = (from: string, to: string) => contract.join("\n").replace(from, to);

  test.each([
    ["an operation that went", with_(`${contract[3]}\n`, ""), ["operation risk.list is gone"]],
    [
      "another address",
      with_("GET /api/risks", "GET /api/threats"),
      ["operation risk.list was GET /api/risks for project.read and is GET /api/threats for project.read"],
    ],
    ["a field that went", with_("schema Risk.title: string required\n", ""), ["schema Risk.title is gone"]],
    [
      "a promise that became a maybe",
      with_("Risk.title: string required", "Risk.title: string"),
      ["schema Risk.title was string required and is string"],
    ],
    [
      "a new input that must be given",
      `${contract.join("\n")}\nschema RiskCreate.owner: uuid required`,
      ["schema RiskCreate.owner is asked for now"],
    ],
    [
      "an input that must be given now",
      with_("query limit: integer", "query limit: integer required"),
      ["input risk.list query limit was integer and is integer required"],
    ],
    [
      "a choice that is taken no more",
      with_('RiskCreate.kind: "threat"|"chance"', 'RiskCreate.kind: "threat"'),
      ['schema RiskCreate.kind was "threat"|"chance" and is "threat"'],
    ],
    [
      "an answer that says more than was promised",
      with_('Risk.kind: "threat"|"chance"', 'Risk.kind: "threat"|"chance"|"doom"'),
      ['schema Risk.kind was "threat"|"chance" required and is "threat"|"chance"|"doom" required'],
    ],
  ])("%s", (_, after, named) => {
    expect(breakingChanges(contract.join("\n"), after)).toEqual(named);
  });

  test.each([
    ["nothing", contract.join("\n")],
    ["a new field in answers", `${contract.join("\n")}\nschema Risk.cost: integer required`],
    ["a new input that may be left out", `${contract.join("\n")}\nschema RiskCreate.cost: integer`],
    [
      "a new operation with what it asks for",
      `${contract.join("\n")}\ninput issue.create body: IssueCreate\nschema IssueCreate.title: string required`,
    ],
    ["an input that may be left out now", with_("RiskCreate.title: string required", "RiskCreate.title: string")],
    [
      "a further choice that is taken",
      with_('RiskCreate.kind: "threat"|"chance"', 'RiskCreate.kind: "threat"|"chance"|"doom"'),
    ],
  ])("but not: %s", (_, after) => {
    expect(breakingChanges(contract.join("\n"), after)).toEqual([]);
  });
});
