/** A node of a Markdown document, as far as it is looked at here. */
interface TextNode {
  type: string;
  value?: string;
  url?: string;
  children?: TextNode[];
}

const KEY = /(?<![\w/#.-])[A-Z][A-Z0-9]{0,9}-[1-9]\d{0,8}(?![\w-])/g;
/** What is shown as it was typed, or is a link already. */
const untouched = new Set(["link", "linkReference", "code", "inlineCode", "definition", "html"]);

/**
 * Turns what people write in Gantry into links of its own: `CRM-12` leads to that row, `@[Ana](user:…)` names a person. A new line is
 * a new line, as in a letter, not a space.
 */
export function ownReferences() {
  return (tree: TextNode): void => visit(tree);
}

function visit(node: TextNode): void {
  if (!node.children || untouched.has(node.type)) return;
  node.children = node.children.flatMap((child, index, all) => {
    if (child.type !== "text") {
      visit(child);
      return [child];
    }
    const next = all[index + 1];
    const isBeforeMention = next?.type === "link" && next.url?.startsWith("user:");
    const value = child.value ?? "";
    return linked(isBeforeMention ? value.replace(/@$/, "") : value);
  });
}

function linked(text: string): TextNode[] {
  return text.split("\n").flatMap((line, index) => (index === 0 ? keysIn(line) : [{ type: "break" }, ...keysIn(line)]));
}

function keysIn(line: string): TextNode[] {
  const nodes: TextNode[] = [];
  let at = 0;
  for (const { 0: key, index } of line.matchAll(KEY)) {
    if (index > at) nodes.push({ type: "text", value: line.slice(at, index) });
    nodes.push({ type: "link", url: `key:${key}`, children: [{ type: "text", value: key }] });
    at = index + key.length;
  }
  if (at < line.length) nodes.push({ type: "text", value: line.slice(at) });
  return nodes;
}
