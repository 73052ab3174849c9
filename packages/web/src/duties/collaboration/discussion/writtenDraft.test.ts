import { expect, test } from "vitest";
import { createWrittenDraft } from "./writtenDraft.ts";
import { nothingWritten } from "./writtenText.ts";

function browser() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const typed = (text: string) => ({ text, mentions: [] });

test("what is written is there again after a reload, and gone when it is emptied or forgotten", () => {
  const storage = browser();
  const draft = createWrittenDraft("a", nothingWritten, storage);
  draft.set(typed("Hello"));
  expect(createWrittenDraft("a", nothingWritten, storage).get()).toEqual(typed("Hello"));
  expect(createWrittenDraft("b", nothingWritten, storage).get()).toEqual(nothingWritten);
  draft.set(typed(""));
  expect(storage.kept.size).toBe(0);
  draft.set(typed("Again"));
  draft.forget();
  expect(storage.kept.size).toBe(0);
});

test("a picture that arrives while one goes on typing takes away nothing", () => {
  const draft = createWrittenDraft("a", typed("Old"), browser());
  const { append } = draft;
  draft.set(typed("Look at"));
  append("![Plan](attachment:1)");
  expect(draft.get().text).toBe("Look at![Plan](attachment:1)");
});

test("what was sent goes; what was typed on while it was sent stays, also over a reload", () => {
  const storage = browser();
  const draft = createWrittenDraft("a", nothingWritten, storage);
  const sent = typed("Hello");
  draft.set(sent);
  draft.set(typed("Hello again"));
  expect(draft.sent(sent)).toBe(false);
  expect(createWrittenDraft("a", nothingWritten, storage).get()).toEqual(typed("Hello again"));
  expect(draft.sent(draft.get())).toBe(true);
  expect([draft.get(), storage.kept.size]).toEqual([nothingWritten, 0]);
});

test("what is not what it should be in the browser's store is let be", () => {
  const storage = browser();
  storage.setItem("gantry-comment-a", "{");
  expect(createWrittenDraft("a", nothingWritten, storage).get()).toEqual(nothingWritten);
});
