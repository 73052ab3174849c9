import { describe, expect, test } from "vitest";
import { createMessageBook } from "./messageBook.ts";
import { messages } from "./messages.de.ts";

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
  test("are left alone where nobody has translated them", () => {
    expect(book("Something else entirely.")).toBeNull();
  });
  test("name the same values in both languages", () => {
    const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
    for (const [english, german] of Object.entries(messages))
      expect([english, names(german)]).toEqual([english, names(english)]);
  });
});
