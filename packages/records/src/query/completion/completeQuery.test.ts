import { describe, expect, test } from "vitest";
import { project } from "../../planning/project.ts";
import { workItem } from "../../planning/workItem.ts";
import { risk } from "../../risk/risk.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";
import { bindQuery } from "../binding/bindQuery.ts";
import { parseQuery } from "../syntax/parseQuery.ts";
import { completeQuery } from "./completeQuery.ts";

const context = { today: "2026-11-22", userId: "u", personId: "p", language: "en" };

/** What is suggested where | stands. */
function complete(declaration: RecordDeclaration, marked: string, language = "en") {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { from, to, suggestions, lookup } = completeQuery(declaration, text, at, { ...context, language });
  return {
    inserts: suggestions.map(({ insert }) => insert),
    labels: suggestions.map(({ label }) => label),
    replaced: text.slice(from, to),
    lookup: lookup && [lookup.declaration.name, lookup.typed],
  };
}

describe("names", () => {
  test.each([
    ["pri|", "priority:", "pri"],
    ["state:open (due|", "due:", "due"],
    ["-dead|", "deadline:", "dead"],
    ["pr|iority:3", "priority:", "priority"],
    ["project.man|", "project.manager:", "project.man"],
    ["assignments.person.te|", "assignments.person.team:", "assignments.person.te"],
    ["sort:-dead|", "-deadline", "-dead"],
    ["group:sta|", "state", "sta"],
    ["a so|", "sort:", "so"],
    ["a o|", "or ", "o"],
  ])("%s", (marked, insert, replaced) => {
    const found = complete(workItem, marked);
    expect(found.inserts).toContain(insert);
    expect(found.replaced).toBe(replaced);
  });

  test("are found by their labels in the reader's language", () => {
    expect(complete(risk, "eintritt|", "de").labels).toContain("Eintrittswahrscheinlichkeit");
    expect(complete(risk, "eintritt|", "de").inserts).toContain("probability:");
  });

  test("nothing follows what does not lead anywhere", () => {
    expect(complete(workItem, "name.x|").inserts).toEqual([]);
    expect(complete(workItem, "colour:r|").inserts).toEqual([]);
  });
});

describe("values", () => {
  test.each([
    ["state:|", ["open", "inProgress", "done"], ""],
    ["state:open,in|", ["inProgress"], "in"],
    ["critical:y|", ["yes"], "y"],
    ["deadline<thisw|", ["thisWeek"], "thisw"],
    ["deadline:today..nextw|", ["nextWeek"], "nextw"],
    ["duration>1d|", ["1d"], "1d"],
  ])("%s", (marked, inserts, replaced) => {
    expect(complete(workItem, marked)).toMatchObject({ inserts, replaced });
  });

  test("of references are looked up, beside the words for them", () => {
    expect(complete(project, "manager:|")).toMatchObject({ inserts: ["me", "none"], lookup: ["user", ""] });
    expect(complete(workItem, 'assignee:"Ana K|" x')).toMatchObject({
      lookup: ["person", "Ana K"],
      replaced: '"Ana K"',
    });
    expect(complete(workItem, "state:o|").lookup).toBeNull();
  });
});

test("whatever name is suggested is understood", () => {
  for (const declaration of [workItem, project, risk] as readonly RecordDeclaration[])
    for (const insert of complete(declaration, "|").inserts) {
      const { problems } = bindQuery(declaration, parseQuery(`${insert}none`), context);
      expect(problems.filter(({ code }) => code === "query.unknownField" || code === "query.notAReference")).toEqual(
        [],
      );
    }
});
