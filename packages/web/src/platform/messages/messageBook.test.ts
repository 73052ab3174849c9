import { describe, expect, test } from "vitest";
import { declaredWords } from "./declaredWords.ts";
import { createMessageBook } from "./messageBook.ts";
import { messages } from "./messages.de.ts";

const worded = createMessageBook(messages, declaredWords());
const book = createMessageBook(messages);

describe("messages of server and engine in German", () => {
  test("keep their values", () => {
    expect(book('"Go live" finishes 2026-05-12 17:00, after its deadline 2026-05-10 17:00.')).toBe(
      "„Go live“ endet 2026-05-12 17:00, nach seinem Stichtag 2026-05-10 17:00.",
    );
  });
  test("are told apart by the longest form that fits", () => {
    expect(book('"A" is accepted, so that it does not change any more.')).toBe(
      "„A“ ändert sich nicht mehr (Status: accepted).",
    );
  });
  test("word examples within them too", () => {
    expect(book('"x" is no unit of time. Write 5d, 2w, 3h, 90m or 1mo; 3ed for elapsed days; 5d? for a guess.')).toBe(
      "„x“ ist keine Zeiteinheit. Schreiben Sie 5 t, 2 Wo, 3 h, 90 min oder 1 Monat; 3 ft für fortlaufende Tage; 5 t? für eine Schätzung.",
    );
  });
  test.each([
    ["Title: This must be filled in.", "Titel: Das muss ausgefüllt werden."],
    ["Title (edit 2): This must be filled in.", "Titel (Änderung 2): Das muss ausgefüllt werden."],
    [
      '"Closed" asks for Owner, cf.lesson, which are empty.',
      "„Geschlossen“ verlangt Verantwortlich, cf.lesson; sie sind leer.",
    ],
    [
      'Your organisation does not let a risk go from "Open" to "Closed".',
      "Ihre Organisation lässt nicht zu, dass es (Risiko) von „Offen“ zu „Geschlossen“ geht.",
    ],
    [
      "Title: Fill them in and send them together with the state.",
      "Titel: Füllen Sie sie aus, zusammen mit dem Status.",
    ],
    ["Title: Too big.", "Titel: Too big."],
    ['"Cost centre" must be filled in.', "„Cost centre“ muss ausgefüllt werden."],
  ])("name fields, states and records in German: %s", (english, german) => expect(worded(english)).toBe(german));
  test("are left alone where nobody has translated them", () => {
    expect(book("Something else entirely.")).toBeNull();
  });
  test("name the same values in both languages", () => {
    const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
    for (const [english, german] of Object.entries(messages))
      expect([english, names(german)]).toEqual([english, names(english)]);
  });
});
