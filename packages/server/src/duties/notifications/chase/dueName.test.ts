import { expect, test } from "vitest";
import { dayOfReminder, reminderOf } from "./dueName.ts";

const due = { record: "risk", id: "0189", field: "reviewBy", due: "2026-05-12" };

test.each([0, 2])("a reminder names its day, told for the %i time after the first", (times) => {
  expect(dayOfReminder(reminderOf("overdue", due, times))).toBe("2026-05-12");
});

test("each time is another", () => {
  expect(new Set([0, 1, 2].map((times) => reminderOf("overdue", due, times))).size).toBe(3);
});
