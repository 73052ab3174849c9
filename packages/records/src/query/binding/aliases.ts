import type { RecordDeclaration } from "../../kernel/record.ts";

/** Names that mean the same wherever there is such a field, in order of preference. */
const usual: Readonly<Record<string, readonly string[]>> = {
  status: ["state"],
  assignee: ["ownerId", "owner", "personId"],
  owner: ["managerId"],
  due: ["dueDay", "deadline", "finish"],
  created: ["createdAt"],
  updated: ["updatedAt"],
  changed: ["updatedAt"],
  label: ["taggings.tag", "tags"],
  tag: ["taggings.tag", "tags"],
  tags: ["taggings.tag"],
};

/** What another name of a field stands for: as the declaration says, else as is usual. Null for a name that is none. */
export function aliasOf({ fields, aliases }: RecordDeclaration, typed: string): string | null {
  const wanted = typed.toLowerCase();
  const names = Object.keys(fields);
  if (names.some((name) => name.toLowerCase() === wanted || name.toLowerCase() === `${wanted}id`)) return null;
  const declared = Object.keys(aliases).find((name) => name.toLowerCase() === wanted);
  if (declared !== undefined) return aliases[declared] ?? null;
  if (!Object.hasOwn(usual, wanted)) return null;
  const byNature =
    wanted === "status"
      ? names.find((name) => fields[name]?.transitions)
      : wanted === "due"
        ? names.find((name) => fields[name]?.due)
        : undefined;
  const [first, ...others] = usual[wanted] ?? [];
  return byNature ?? [first, ...others].find((name) => name !== undefined && name in fields) ?? first ?? null;
}
