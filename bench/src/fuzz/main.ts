/** The fuzzers, by name; each is loaded only when asked for. */
const FUZZERS: Readonly<Record<string, () => Promise<{ main(args: readonly string[]): Promise<number> }>>> = {
  formats: () => import("./formats.ts"),
  leveling: () => import("./leveling.ts"),
  queries: () => import("./queries.ts"),
};

export async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const load = FUZZERS[name];
  if (load) return (await load()).main(args);
  console.error(`There is no fuzzer "${name}". Maybe one of: ${Object.keys(FUZZERS).join(", ")}.`);
  return 2;
}
