/** The attacks, by name; each is loaded only when asked for. */
const ATTACKS: Readonly<Record<string, () => Promise<{ main(args: readonly string[]): Promise<number> }>>> = {
  sql: () => import("./sqlInjection.ts"),
  xss: () => import("./markup.ts"),
};

export async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const load = ATTACKS[name];
  if (load) return (await load()).main(args);
  console.error(`There is no attack "${name}". Maybe one of: ${Object.keys(ATTACKS).join(", ")}.`);
  return 2;
}
