import type { SavedViewRow } from "@gantry/records";
import { expect, test } from "vitest";
import { activeView, NO_VIEW } from "./activeView.ts";

const view = (id: string, more: Partial<SavedViewRow> = {}) =>
  ({ id, isDefault: false, privateTo: null, ...more }) as SavedViewRow;
const views = [view("a"), view("shared", { isDefault: true }), view("own", { isDefault: true, privateTo: "me" })];

test("an address names its view, or none", () => {
  expect(activeView(views, "a")?.id).toBe("a");
  expect(activeView(views, "gone")).toBeNull();
  expect(activeView(views, NO_VIEW)).toBeNull();
});

test("without a name the default is shown, one's own before the shared one", () => {
  expect(activeView(views, undefined)?.id).toBe("own");
  expect(activeView(views.slice(0, 2), undefined)?.id).toBe("shared");
  expect(activeView(views.slice(0, 1), undefined)).toBeNull();
});
