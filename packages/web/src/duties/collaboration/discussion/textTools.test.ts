import { expect, test } from "vitest";
import { withTool, type TextTool } from "./textTools.ts";

/** `[` and `]` show what is marked. */
function after(drawn: string, tool: TextTool): string {
  const from = drawn.indexOf("«");
  const to = drawn.indexOf("»") - 1;
  const result = withTool({ text: drawn.replaceAll(/[«»]/g, ""), from, to }, tool);
  return `${result.text.slice(0, result.from)}«${result.text.slice(result.from, result.to)}»${result.text.slice(result.to)}`;
}

test.each([
  ["bold", "make «this» bold", "make **«this»** bold"],
  ["italic", "«»", "_«»_"],
  ["link", "see «here»", "see [«here»](https://)"],
  ["list", "a\nb«c\nde»f", "a\n- b«c\n- de»f"],
  ["quote", "«one»", "> «one»"],
] as const)("%s of %j", (tool, drawn, wanted) => expect(after(drawn, tool)).toBe(wanted));
