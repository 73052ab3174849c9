import { expect, test } from "vitest";
import { formDraft } from "./formDraft.ts";

interface Response {
  riskId?: string;
  kind?: string;
  title: string;
  day: string;
  password?: string;
}
const initial: Response = { title: "", day: "2026-03-02" };

function browser() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const open = (given?: Partial<Response>, more: Partial<Response> = {}) =>
    formDraft<Response>("response", { initial: { ...initial, ...more }, given }, () => storage);
  return { kept, open };
}

test("what was typed is there again, under what the form was opened with", () => {
  const { open } = browser();
  const given = { riskId: "RSK-1", kind: "mitigation" };
  open(given).keep({ ...initial, ...given, title: "Second vendor" });
  expect(open(given).begun()).toEqual({ ...initial, ...given, title: "Second vendor" });
  open(given).keep({ ...initial, riskId: "RSK-2", kind: "contingency", title: "Second vendor" });
  expect(open(given).begun()).toMatchObject(given);
});

test("what was typed into a cancelled form is not in one that was opened with something else", () => {
  const { open } = browser();
  const first = { riskId: "RSK-1", kind: "mitigation" };
  open(first).keep({ ...initial, ...first, title: "Second vendor" });
  const second = { riskId: "RSK-2", kind: "contingency" };
  expect(open(second).begun()).toEqual({ ...initial, ...second });
  open().keep({ ...initial, title: "Cancelled" });
  expect(open({ title: "Just typed" }).begun().title).toBe("Just typed");
});

test("what nobody changed is not kept, so that it begins as it does by then", () => {
  const { kept, open } = browser();
  open().keep(initial);
  expect(kept.size).toBe(0);
  open().keep({ ...initial, title: "Vendor" });
  expect(open(undefined, { day: "2026-03-03" }).begun()).toEqual({ title: "Vendor", day: "2026-03-03" });
  open().keep(initial);
  expect(kept.size).toBe(0);
});

test("secrets are not kept, and nothing is once the form is done", () => {
  const { kept, open } = browser();
  open().keep({ ...initial, title: "Vendor", password: "three unrelated words" }, ["password"]);
  expect(open().begun()).toEqual({ ...initial, title: "Vendor" });
  open().forget();
  expect(kept.size).toBe(0);
});
