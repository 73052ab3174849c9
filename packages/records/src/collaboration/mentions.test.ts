import { expect, test } from "vitest";
import { mentionText, mentionsIn, plainMentions, withTrueNames } from "./mentions.ts";

const ana = { userId: "01890000-0000-7000-8000-000000000001", name: "Ana [the] Kim" };
const ben = { userId: "01890000-0000-7000-8000-000000000002", name: "Ben \\ O'Neil" };

test("what is written is read again, each person once", () => {
  const text = `Hello ${mentionText(ana)} and ${mentionText(ben)}, and ${mentionText(ana)} again`;
  expect(mentionsIn(text)).toEqual([ana, ben]);
});

test.each([
  "@Ana",
  "[Ana](user:1)",
  `[Ana](user:${ana.userId})`,
  `@[](user:${ana.userId})`,
  `@[a\nb](user:${ana.userId})`,
])("%j mentions nobody", (text) => expect(mentionsIn(text)).toEqual([]));

test("nobody is called by another's name", () => {
  const text = `Ask @[The boss](user:${ana.userId.toUpperCase()}) or @[Who](user:${ben.userId})`;
  expect(withTrueNames(text, new Map([[ana.userId, "Ana"]]))).toBe(
    `Ask @[Ana](user:${ana.userId}) or @[Who](user:${ben.userId})`,
  );
});

test("where a text is not set, a mention is the name alone", () => {
  expect(plainMentions(`Ask ${mentionText(ana)}, or ${mentionText(ben)}.`)).toBe(`Ask @${ana.name}, or @${ben.name}.`);
});
