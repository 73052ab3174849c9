import type { XmlRecord } from "../xml/xmlRecord.ts";

/** The text of an element; null when it is missing, empty or nil. */
export function pmxmlText(record: XmlRecord, name: string): string | null {
  const text = record.fields.get(name)?.trim();
  return text ? text : null;
}

export function isTrue(text: string | null): boolean {
  return text === "1" || text === "true";
}

/** `{0F6D5B3E-…}` without its braces, in small letters. */
export function guidText(text: string | null): string | null {
  return text === null ? null : text.replace(/^\{|\}$/g, "").toLowerCase();
}
