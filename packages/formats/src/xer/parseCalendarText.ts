/** A node of Primavera's calendar text: `(0||name(key|value|key|value)(children))`. */
export interface CalendarNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: CalendarNode[];
}

const SKIPPED = /[\s\u007f]/;

/** Parses `clndr_data`. Null when the text breaks off or nests too deep: an export that was cut, or damaged. */
export function parseCalendarText(text: string, maxDepth: number): CalendarNode | null {
  let at = 0;
  const skip = () => {
    while (at < text.length && SKIPPED.test(text[at] ?? "")) at += 1;
  };
  const take = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const until = (stop: string): string | null => {
    const end = text.indexOf(stop, at);
    if (end < 0) return null;
    const found = text.slice(at, end);
    at = end;
    return found;
  };

  const node = (depth: number): CalendarNode | null => {
    if (depth > maxDepth || !take("(")) return null;
    if (until("||") === null) return null;
    at += 2;
    const name = until("(");
    if (name === null) return null;
    at += 1;
    const inner = until(")");
    if (inner === null) return null;
    at += 1;
    const parts = inner.split("|");
    const attributes = new Map<string, string>();
    for (let i = 0; i + 1 < parts.length; i += 2) attributes.set((parts[i] ?? "").trim(), (parts[i + 1] ?? "").trim());
    if (!take("(")) return null;
    const children: CalendarNode[] = [];
    for (skip(); text[at] === "("; skip()) {
      const child = node(depth + 1);
      if (!child) return null;
      children.push(child);
    }
    if (!take(")") || !take(")")) return null;
    return { name: name.trim(), attributes, children };
  };
  return node(1);
}
