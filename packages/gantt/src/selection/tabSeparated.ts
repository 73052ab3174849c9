/** A block as spreadsheets put it on the clipboard: tabs, line ends, quotes where a cell holds one of them. */
export function toTabSeparated(block: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return block.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/** Reads a block back. A quote counts only at the beginning of a cell, as spreadsheets have it. */
export function fromTabSeparated(text: string): string[][] {
  const block: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (at <= source.length) {
    let cell = "";
    if (source[at] === '"') {
      at++;
      while (at < source.length && !(source[at] === '"' && source[at + 1] !== '"')) {
        cell += source[at];
        at += source[at] === '"' ? 2 : 1;
      }
      at++;
    }
    while (at < source.length && source[at] !== "\t" && source[at] !== "\n") cell += source[at++];
    row.push(cell);
    if (source[at] !== "\t") {
      block.push(row);
      row = [];
    }
    at++;
  }
  return block;
}
