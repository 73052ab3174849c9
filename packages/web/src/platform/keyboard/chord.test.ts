import { describe, expect, test } from "vitest";
import { matchChord, pressOf } from "./chord.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("pressOf", () => {
  test.each([
    [{ ...plain, key: "g" }, "g"],
    [{ ...plain, key: "?", shiftKey: true }, "?"],
    [{ ...plain, key: "G", shiftKey: true }, "shift+g"],
    [{ ...plain, key: "k", metaKey: true }, "mod+k"],
    [{ ...plain, key: "K", ctrlKey: true, shiftKey: true }, "mod+shift+k"],
    [{ ...plain, key: "ArrowLeft", altKey: true, shiftKey: true }, "alt+shift+arrowleft"],
    [{ ...plain, key: " " }, "space"],
  ])("%o is %s", (event, press) => {
    expect(pressOf(event)).toBe(press);
  });
});

describe("matchChord", () => {
  const chords = ["g p", "g s", "?", "mod+k"];

  test("a single key matches at once", () => {
    expect(matchChord("", "?", chords)).toEqual({ pending: "", matched: "?" });
  });
  test("the first key of a chord waits for the second", () => {
    expect(matchChord("", "g", chords)).toEqual({ pending: "g", matched: null });
    expect(matchChord("g", "p", chords)).toEqual({ pending: "", matched: "g p" });
  });
  test("a wrong second key begins anew with that key", () => {
    expect(matchChord("g", "x", chords)).toEqual({ pending: "", matched: null });
    expect(matchChord("g", "?", chords)).toEqual({ pending: "", matched: "?" });
    expect(matchChord("g", "g", chords)).toEqual({ pending: "g", matched: null });
  });
});
