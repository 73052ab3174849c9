const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Addresses of Gantry's own within a text: a person mentioned, a file attached, the key of a row. */
const own = new RegExp(`^(?:user:${UUID}|attachment:${UUID}|key:[A-Z][A-Z0-9]{0,9}-[0-9]{1,9})$`);

/**
 * The address a link in somebody's text may lead to: the web, a mail program, a page of Gantry's, or a thing of Gantry's own; "" for
 * everything else. Read as a browser reads it, which skips control characters and takes a backslash for a slash.
 */
export function safeAddress(given: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what browsers leave out of a scheme
  const address = given.replaceAll(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202f\ufeff]/g, "");
  if (own.test(address)) return address;
  if (/^(?:https?:\/\/|mailto:)[^\\]/i.test(address)) return URL.canParse(address) ? address : "";
  return /^\/(?![/\\])/.test(address) ? address : "";
}
