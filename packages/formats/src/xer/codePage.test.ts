import { expect, test } from "vitest";
import { guessEncoding, textOf } from "./codePage.ts";

const latin1 = (bytes: Uint8Array | number[]) => Buffer.from(bytes).toString("latin1");
const utf8 = (text: string) => latin1(new TextEncoder().encode(text));
/** Cyrillic А to я stand at C0 to FF in code page 1251. */
const cp1251 = (text: string) =>
  latin1(
    Array.from(text, (letter) =>
      letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    ),
  );

test("plain ASCII is taken as 1252", () => {
  expect(guessEncoding(["Pour concrete", "Install"])).toBe("windows-1252");
});

test("accents among ASCII letters are 1252", () => {
  const samples = ["d\u00e9m\u00e9nagement", "Fa\u00e7ade", "Stra\u00dfe \u0096 S\u00fcd"];
  expect(guessEncoding(samples)).toBe("windows-1252");
  expect(textOf("windows-1252")("S\u00fcd \u0096 Nord")).toBe("Süd – Nord");
});

test("words of high letters only are Cyrillic", () => {
  const samples = [cp1251("Новый проект"), cp1251("Базовый план"), "Other"];
  expect(guessEncoding(samples)).toBe("windows-1251");
  expect(textOf("windows-1251")(samples[0] ?? "")).toBe("Новый проект");
});

test("texts that all are valid UTF-8 are that", () => {
  const samples = [utf8("déménagement"), utf8("Новый проект"), "ASCII"];
  expect(guessEncoding(samples)).toBe("utf-8");
  expect(textOf("utf-8")(samples[1] ?? "")).toBe("Новый проект");
});
