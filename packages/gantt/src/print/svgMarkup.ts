/** An SVG tag with presentation attributes only: it holds under a policy that forbids inline styles. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escapeXml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function textTag(text: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  return text === "" ? "" : tag("text", attributes, escapeXml(text));
}

/** Text as XML may hold it: the five signs escaped, characters that XML forbids left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

export function pointsAttribute(points: readonly number[]): string {
  return points.map(rounded).join(" ");
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
