/** Texts joined to as few long ones as hold them all, each a paragraph of its own. */
export function packTexts(texts: readonly string[], room: number): string[] {
  const packed: string[] = [];
  for (const text of texts) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= room) packed[packed.length - 1] = `${last}\n\n${text}`;
    else packed.push(text);
  }
  return packed;
}
