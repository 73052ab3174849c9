import { mentionsIn, mentionText, type Mention } from "@gantry/records";

/** A comment while it is written: mentions stand in it as "@Ana Kim", and who that is beside it. */
export interface WrittenText {
  text: string;
  mentions: readonly Mention[];
}

export const nothingWritten: WrittenText = { text: "", mentions: [] };

/** What was stored, as it is written. */
export function writtenFrom(body: string): WrittenText {
  const mentions = mentionsIn(body);
  let text = body;
  for (const mention of mentions) text = text.replaceAll(mentionText(mention), `@${mention.name}`);
  return { text, mentions };
}

/** What is stored: every "@Ana Kim" that was picked names its person. */
export function bodyOf({ text, mentions }: WrittenText): string {
  // Of Ana and Ana Kim the longer name comes first.
  const named = [...mentions].sort((a, b) => b.name.length - a.name.length);
  if (named.length === 0) return text;
  const names = new RegExp(`@(${named.map(({ name }) => escaped(name)).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return text.replaceAll(names, (whole, name: string) => {
    const mention = named.find((each) => each.name === name);
    return mention ? mentionText(mention) : whole;
  });
}

/** The "@an" that the caret stands behind, as where it begins and what is looked for; null where there is none. */
export function mentionAt(text: string, caret: number): { from: number; wanted: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}'.-]{0,30}(?: [\p{L}\p{N}'.-]{1,30})?)$/u.exec(text.slice(0, caret));
  const wanted = found?.[1];
  return wanted === undefined ? null : { from: caret - wanted.length - 1, wanted };
}

/** The text with a person picked for the "@an" before the caret, and where the caret stands then. */
export function withMention(
  { text, mentions }: WrittenText,
  place: { from: number; to: number },
  picked: Mention,
): { written: WrittenText; caret: number } {
  const isTaken = mentions.some(({ name, userId }) => name === picked.name && userId !== picked.userId);
  // Two of one name: the second is written in full, so that each is who was meant.
  const inserted = `${isTaken ? mentionText(picked) : `@${picked.name}`} `;
  const isNew = !isTaken && !mentions.some(({ userId }) => userId === picked.userId);
  return {
    written: {
      text: text.slice(0, place.from) + inserted + text.slice(place.to),
      mentions: isNew ? [...mentions, picked] : mentions,
    },
    caret: place.from + inserted.length,
  };
}

/** Somebody's words as a quotation, with room to answer. */
export function quoted(body: string): string {
  const { text } = writtenFrom(body);
  return `${text
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n")}\n\n`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
