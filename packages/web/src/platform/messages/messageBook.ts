import type { WordOf } from "./declaredWords.ts";

/** Finds a sentence by its English form; null where it holds none like it. */
export type MessageBook = (message: string) => string | null;

interface Entry {
  pattern: RegExp;
  names: string[];
  german: string;
}

/** Sentences by their English form, in which `{{name}}` stands for a value. Of several that fit, the one with most words of its own wins. */
export function createMessageBook(
  messages: Readonly<Record<string, string>>,
  wordOf: WordOf = (_, value) => value,
): MessageBook {
  const whole = new Map(Object.entries(messages).filter(([english]) => !english.includes("{{")));
  const entries = Object.entries(messages)
    .filter(([english]) => english.includes("{{"))
    .toSorted(([a], [b]) => ownLength(b) - ownLength(a))
    .map(([english, german]) => entryOf(english, german));
  const look: MessageBook = (message) => {
    const known = whole.get(message);
    if (known !== undefined) return known;
    for (const { pattern, names, german } of entries) {
      const match = pattern.exec(message);
      if (!match) continue;
      const values = new Map(names.map((name, at) => [name, match[at + 1] ?? ""]));
      // A value may be a sentence itself: examples after a refusal.
      return german.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values.get(name) ?? "";
        return whole.get(value) ?? wordOf(name, value);
      });
    }
    return ofField(message);
  };
  /** What is said of a field: "Title: …". */
  const ofField = (message: string): string | null => {
    const [, field, rest] = /^([^:"]+): (.+)$/s.exec(message) ?? [];
    if (field === undefined || rest === undefined) return null;
    const [label, said] = [wordOf("field", field), look(rest)];
    return label === field && said === null ? null : `${label}: ${said ?? rest}`;
  };
  return look;
}

const ownLength = (english: string) => english.replaceAll(/\{\{\w+\}\}/g, "").length;

function entryOf(english: string, german: string): Entry {
  const parts = english.split(/\{\{(\w+)\}\}/);
  const names = parts.filter((_, at) => at % 2 === 1);
  const source = parts
    .map((part, at) => (at % 2 === 1 ? "(.+?)" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .join("");
  return { pattern: new RegExp(`^${source}$`, "s"), names, german };
}
