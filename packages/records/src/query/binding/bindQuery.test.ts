import { describe, expect, test } from "vitest";
import { project } from "../../planning/project.ts";
import { risk } from "../../risk/risk.ts";
import { workItem } from "../../planning/workItem.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";
import { matchesQuery, type QueryRows } from "../memory/matchesQuery.ts";
import { queryProblemMessage } from "../problems/queryProblem.ts";
import { parseQuery } from "../syntax/parseQuery.ts";
import { bindQuery } from "./bindQuery.ts";
import type { QueryContext } from "./queryContext.ts";

const ana = "11111111-1111-7111-8111-111111111111";
const context: QueryContext = { today: "2026-11-22", userId: ana, personId: null };
const rows: QueryRows = {
  byId: ({ name }, id) =>
    name === "user" && id === ana
      ? { id, name: "Ana Kim", email: "ana@example.org", personId: "p" }
      : name === "project" && id === "crm"
        ? { id, key: "CRM", name: "New CRM", managerId: ana }
        : name === "person" && id === "p"
          ? { id, name: "Ana Kim", team: "Field", costRate: 100 }
          : null,
  naming: ({ name }, field, id) =>
    name === "assignment" && field === "workItemId" && id === "i" ? [{ id: "a", workItemId: id, personId: "p" }] : [],
};
const item = { id: "i", projectId: "crm", number: 12, name: "Order", state: "open", duration: 960, parentId: null };

const bind = (declaration: RecordDeclaration, text: string, more: Partial<QueryContext> = {}) =>
  bindQuery(declaration, parseQuery(text), { ...context, ...more });

describe("names lead to fields, through references and back", () => {
  test.each([
    ["project:CRM", true],
    ["project:crm", true],
    ['project:"new crm"', true],
    ["project~new", true],
    ["project:ERP", false],
    ["key:CRM-12", true],
    ["id:crm-12,crm-13", true],
    ["key:CRM-13", false],
    ["status:open", true],
    ["Status:OPEN", true],
    ["project.manager:me", true],
    ['project.manager:"Ana Kim"', true],
    ["project.manager.person.team:field", true],
    ['assignee:"ana kim"', true],
    ["assignments.person.team:Field", true],
    ["-assignee:none", true],
    ["parent:none", true],
    ["parent.name:none", true],
    ["-parent.name:x", true],
    ["duration:2d", true],
    ["duration>2d", false],
    ["duration:1d..3d", true],
    ["text~ORD", true],
    ["number:..12", true],
  ])("%s", (text, expected) => {
    const query = bind(workItem, text);
    expect(query.problems).toEqual([]);
    expect(matchesQuery(query.condition, item, rows)).toBe(expected);
  });
});

test("what may not be read at the end of a way is empty, and at its beginning unknown", () => {
  const isReadable: QueryContext["isReadable"] = (_, name) => name !== "costRate";
  const nested = (text: string) => matchesQuery(bind(workItem, text, { isReadable }).condition, item, rows);
  expect(nested("assignments.person.costRate>0")).toBe(false);
  expect(nested("assignments.person.costRate:none")).toBe(true);
  const strict = bind(workItem, "assignments.person.costRate>0", { isReadable, knowsNoHidden: true });
  expect(strict.problems).toMatchObject([{ code: "query.unknownField" }]);
  expect(matchesQuery(bind(workItem, "assignments.person.costRate>0").condition, item, rows)).toBe(true);
});

describe("what cannot be asked is told where it stands, with what was probably meant", () => {
  test.each<[RecordDeclaration, string, string, number, number, string | null]>([
    [workItem, "stat:open", "query.unknownField", 0, 4, "state"],
    [workItem, "x -prioritty>3", "query.unknownField", 3, 12, "priority"],
    [workItem, "state:opne", "query.choice", 6, 10, "open"],
    [workItem, "name.length:3", "query.notAReference", 0, 11, null],
    [workItem, "parent.parent.parent.parent.name:x", "query.tooFar", 0, 32, null],
    [workItem, "priority:high", "query.number", 9, 13, null],
    [workItem, "priority:1..high", "query.number", 9, 16, null],
    [workItem, "duration>2x", "query.duration", 9, 11, null],
    [workItem, "deadline<soon", "query.day", 9, 13, null],
    [workItem, "name:a..b", "query.rangeOrder", 5, 9, null],
    [workItem, "deadline<today..", "query.rangeOperator", 9, 16, null],
    [workItem, "kind:none", "query.neverEmpty", 5, 9, null],
    [workItem, "deadline>none", "query.noneOperator", 9, 13, null],
    [workItem, "key:12", "query.key", 4, 6, null],
    [workItem, "sort:parts", "query.notSortable", 5, 10, null],
    [workItem, "sort:assignments.units", "query.notSortable", 5, 22, null],
    [workItem, "group:rank", "query.notGroupable", 6, 10, null],
    [project, "-critical:yes", "query.unknownField", 1, 9, null],
    [risk, "project.managr:me", "query.unknownField", 0, 14, "project"],
  ])("%#: %s", (declaration, text, code, at, end, suggestion) => {
    expect(bind(declaration, text).problems).toEqual([expect.objectContaining({ code, at, end, suggestion })]);
  });
});

test("me is refused where nobody asks, and where the account is nobody's", () => {
  expect(bind(project, "manager:me", { userId: null }).problems).toMatchObject([{ code: "query.meIsEverybody" }]);
  expect(bind(workItem, "assignee:me").problems).toMatchObject([{ code: "query.meIsNobody" }]);
  expect(bind(project, 'manager:"me"').problems).toEqual([]);
});

test("a problem is told in the reader's language", () => {
  const [problem] = bind(workItem, "stat:open").problems;
  expect(problem?.message).toBe('There is no field "stat" here. Maybe you mean "state".');
  expect(problem && queryProblemMessage(problem, "de-AT")).toBe(
    "Ein Feld „stat“ gibt es hier nicht. Vielleicht meinen Sie „state“.",
  );
});

describe("fields that the organisation has added", () => {
  const severity = {
    name: "cf.severity",
    kind: "number",
    nullable: true,
    choices: null,
    to: null,
    custom: "k1",
  } as const;
  const customFields = () => [severity];
  test("are asked by their key and compared by their kind", () => {
    const query = bind(risk, "cf.Severity>3 sort:cf.severity", { customFields });
    expect(query.problems).toEqual([]);
    expect(matchesQuery(query.condition, { custom: { k1: 4 } })).toBe(true);
    expect(matchesQuery(query.condition, { custom: { k1: "4" } })).toBe(false);
    expect(query.sort).toMatchObject([{ name: "cf.severity", field: severity }]);
  });
  test("are unknown where there are none", () => {
    expect(bind(risk, "cf.severity>3").problems).toMatchObject([{ code: "query.unknownField" }]);
  });
});
