import { mentionText } from "@gantry/records";
import { describe, expect, it, test } from "vitest";
import { bodyOf, mentionAt, quoted, withMention, writtenFrom } from "./writtenText.ts";

const ana = { userId: "01890000-0000-7000-8000-000000000001", name: "Ana" };
const anaKim = { userId: "01890000-0000-7000-8000-000000000002", name: "Ana Kim" };
const otherAna = { userId: "01890000-0000-7000-8000-000000000003", name: "Ana" };

test("what was stored is written as people read it, and stored again as it was", () => {
  const body = `${mentionText(anaKim)}, ask ${mentionText(ana)}. Not @Ben or Anabel.`;
  const written = writtenFrom(body);
  expect(written.text).toBe("@Ana Kim, ask @Ana. Not @Ben or Anabel.");
  expect(bodyOf(written)).toBe(body);
});

test("a name that was typed on, or out, mentions nobody", () => {
  expect(bodyOf({ text: "@Anabel and Ana", mentions: [ana] })).toBe("@Anabel and Ana");
});

describe("the name before the caret", () => {
  test.each([
    ["Hello @an", { from: 6, wanted: "an" }],
    ["@", { from: 0, wanted: "" }],
    ["(@Ana K", { from: 1, wanted: "Ana K" }],
    ["ana@example", null],
    ["@ana kim lee", null],
    ["@ana\n", null],
  ])("%j", (text, found) => expect(mentionAt(text, text.length)).toEqual(found));
});

describe("picking a person", () => {
  it("completes the name and remembers who it is", () => {
    const { written, caret } = withMention({ text: "Ask @an now", mentions: [] }, { from: 4, to: 7 }, anaKim);
    expect(written).toEqual({ text: "Ask @Ana Kim  now", mentions: [anaKim] });
    expect(caret).toBe(13);
  });

  it("tells two of one name apart", () => {
    const { written } = withMention({ text: "@Ana @", mentions: [ana] }, { from: 5, to: 6 }, otherAna);
    expect(bodyOf(written)).toBe(`${mentionText(ana)} ${mentionText(otherAna)} `);
  });
});

test("a quotation names people without calling them again", () => {
  expect(quoted(`Hello ${mentionText(ana)}\nBye\n`)).toBe("> Hello @Ana\n> Bye\n\n");
});
