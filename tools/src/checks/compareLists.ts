export interface Lists {
  inCode: ReadonlySet<string>;
  inDocs: ReadonlySet<string>;
}

/** What stands on one side alone, in words. */
export function compareLists(
  { inCode, inDocs }: Lists,
  { what, code, docs }: { what: string; code: string; docs: string },
): string[] {
  return [
    ...[...inDocs]
      .filter((name) => !inCode.has(name))
      .map((name) => `${what} ${name} stands in ${docs}, but not in ${code}`),
    ...[...inCode]
      .filter((name) => !inDocs.has(name))
      .map((name) => `${what} ${name} stands in ${code}, but not in ${docs}`),
  ];
}
