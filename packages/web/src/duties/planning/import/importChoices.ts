import type { api, Import } from "@gantry/records";
import type * as z from "zod";

export type ImportDocument = Import["documents"][number];
export type AcceptBody = z.input<typeof api.imports.accept.body>;

/** What shall become of one document of the file. */
export interface Choice {
  into: "new" | "update" | "skip";
  key: string;
  name: string;
}

/** A plan that was imported before updates its project; any other becomes a new one. */
export function firstChoices(documents: readonly ImportDocument[]): Record<number, Choice> {
  return Object.fromEntries(
    documents.map(({ index, title, suggestedKey, matches }) => [
      index,
      { into: matches ? "update" : "new", key: suggestedKey, name: title },
    ]),
  );
}

/** What is sent; documents left out are not written. */
export function acceptBody(
  documents: readonly ImportDocument[],
  choices: Readonly<Record<number, Choice>>,
): AcceptBody {
  const wanted = documents.map(({ index, matches }): AcceptBody["documents"] => {
    const choice = choices[index];
    if (!choice || choice.into === "skip") return [];
    if (choice.into === "update" && matches) return [{ index, into: { kind: "update", projectId: matches.projectId } }];
    return [{ index, into: { kind: "new", key: choice.key.trim().toUpperCase(), name: choice.name.trim() } }];
  });
  return { documents: wanted.flat() };
}

/** What keeps the choices from being sent: the document and the field that is empty. */
export function missingFields(choices: Readonly<Record<number, Choice>>): { index: number; field: "key" | "name" }[] {
  return Object.entries(choices).flatMap(([index, { into, key, name }]) => {
    if (into !== "new") return [];
    const fields = [key.trim() === "" ? (["key"] as const) : [], name.trim() === "" ? (["name"] as const) : []].flat();
    return fields.map((field) => ({ index: Number(index), field }));
  });
}
