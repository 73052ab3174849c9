import { describe, expect, test } from "vitest";
import type { RecordDeclaration } from "./kernel/record.ts";
import { systemLabels } from "./kernel/words.ts";
import { records } from "./registry.ts";

const declared = (records as readonly RecordDeclaration[]).map(
  (declaration) => [declaration.name, declaration] as const,
);

describe.each(declared)("people read of %s in English and German", (_, declaration) => {
  test("what one and what several are called", () => {
    expect(declaration.names?.en.every(Boolean)).toBe(true);
    expect(declaration.names?.de.every(Boolean)).toBe(true);
  });

  test("what each field is called", () => {
    const nameless = Object.entries(declaration.fields)
      .filter(([name, { label }]) => !(label ?? systemLabels[name])?.every(Boolean))
      .map(([name]) => name);
    expect(nameless).toEqual([]);
  });

  test("what each choice is called", () => {
    const nameless = Object.entries(declaration.fields).flatMap(([name, { choices, choiceLabels }]) =>
      (choices ?? []).filter((value) => !choiceLabels?.[value]?.every(Boolean)).map((value) => `${name}: ${value}`),
    );
    expect(nameless).toEqual([]);
  });
});
