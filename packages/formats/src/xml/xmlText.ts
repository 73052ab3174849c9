const SPECIAL: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Everything XML 1.0 cannot hold, not even as a character reference; half a surrogate pair is among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (character) => SPECIAL[character] ?? character);
}

export type XmlValue = string | number | boolean | null | undefined;

/** `<Name>value</Name>`; true and false as 1 and 0; nothing for null and undefined. */
export function element(name: string, value: XmlValue): string {
  if (value === null || value === undefined) return "";
  const text =
    typeof value === "boolean" ? (value ? "1" : "0") : typeof value === "number" ? `${value}` : escapeXml(value);
  return `<${name}>${text}</${name}>`;
}

/** Elements in the order given, without those that have no value. */
export function elements(values: readonly (readonly [name: string, value: XmlValue])[]): string {
  return values.map(([name, value]) => element(name, value)).join("");
}
