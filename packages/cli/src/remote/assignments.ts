import { UsageRefusal } from "./usageRefusal.ts";

/** "title=Late supplier" "probability=25%" as values by field. */
export function assignments(args: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const arg of args) {
    const at = arg.indexOf("=");
    if (at <= 0)
      throw new UsageRefusal(
        `"${arg}" sets no field.`,
        'Write field=value, in quotes where it holds blanks: "title=Late supplier".',
      );
    values[arg.slice(0, at).trim()] = arg.slice(at + 1);
  }
  return values;
}
