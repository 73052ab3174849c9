import { formatNode, formatQuery, parseQuery } from "@gantry/records";

/** A query of which only the rows that meet another condition too are asked for, whatever it joins by `or`. */
export function narrowed(q: string, condition: string): string {
  const parsed = parseQuery(q);
  // What cannot be understood goes to the server as it was typed: it names the character.
  if (parsed.problems.length > 0) return q;
  const own = parsed.condition === null ? "" : formatNode(parsed.condition, "and");
  const order = formatQuery({ ...parsed, condition: null });
  return [condition, own, order].filter(Boolean).join(" ");
}
