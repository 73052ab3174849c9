import { person, sprint } from "@gantry/records";
import { expect, test } from "vitest";
import { addPanelSection, panelSectionsOf } from "./panelSections.ts";

const component = () => null;

test("a record type gets the sections that are for it, in their order, each once", () => {
  const section = { title: () => "Files", component };
  addPanelSection({ ...section, id: "files", order: 30, shows: () => true });
  addPanelSection({ ...section, id: "discussion", order: 10, shows: ({ scope }) => scope === "project" });
  addPanelSection({ ...section, id: "files", order: 20, shows: () => true });
  expect(panelSectionsOf(sprint).map(({ id, order }) => [id, order])).toEqual([
    ["discussion", 10],
    ["files", 20],
  ]);
  expect(panelSectionsOf(person).map(({ id }) => id)).toEqual(["files"]);
});
