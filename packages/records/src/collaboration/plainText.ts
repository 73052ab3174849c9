import { plainMentions } from "./mentions.ts";

/** What stands for itself, and what is left of it. The longer marks come first. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^```.*$/gm, ""],
  [/^ {0,3}(?:#{1,6}|>+) ?/gm, ""],
  [/^ {0,3}(?:[-*+]|\d+[.)]) +(?:\[[ xX]\] )?/gm, ""],
  [/^ {0,3}(?:[-*_] ?){3,}$/gm, ""],
  [/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1"],
  [/<(https?:[^>\s]+)>/g, "$1"],
  [/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/gs, "$2"],
  [/(?<![\w*\\])\*(?=\S)(.+?)(?<=\S)\*(?![\w*])/gs, "$1"],
  [/(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)/gs, "$1"],
  [/`([^`\n]+)`/g, "$1"],
  [/\\([\\`*_{}[\]()#+\-.!~>|])/g, "$1"],
];

/** Markdown as it is read where it is not set: without its marks, on one line. */
export function plainText(markdown: string): string {
  const plain = marks.reduce((text, [mark, left]) => text.replaceAll(mark, left), plainMentions(markdown));
  return plain.replaceAll(/\s+/g, " ").trim();
}
