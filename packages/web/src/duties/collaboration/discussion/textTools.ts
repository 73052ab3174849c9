/** What of the text is marked, from and to; equal where the caret only stands. */
export interface Marked {
  text: string;
  from: number;
  to: number;
}

export const textTools = ["bold", "italic", "code", "link", "list", "quote"] as const;
export type TextTool = (typeof textTools)[number];

const around: Partial<Record<TextTool, readonly [string, string]>> = {
  bold: ["**", "**"],
  italic: ["_", "_"],
  code: ["`", "`"],
  link: ["[", "](https://)"],
};
const before: Partial<Record<TextTool, string>> = { list: "- ", quote: "> " };

/** The text after a tool was used on what is marked; what was marked stays so. */
export function withTool(marked: Marked, tool: TextTool): Marked {
  const pair = around[tool];
  return pair ? wrapped(marked, pair) : prefixed(marked, before[tool] ?? "");
}

function wrapped({ text, from, to }: Marked, [open, close]: readonly [string, string]): Marked {
  return {
    text: text.slice(0, from) + open + text.slice(from, to) + close + text.slice(to),
    from: from + open.length,
    to: to + open.length,
  };
}

/** Puts a sign before each line that is marked. */
function prefixed({ text, from, to }: Marked, sign: string): Marked {
  const begin = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(begin, to).split("\n");
  return {
    text: text.slice(0, begin) + lines.map((line) => sign + line).join("\n") + text.slice(to),
    from: from + sign.length,
    to: to + sign.length * lines.length,
  };
}
