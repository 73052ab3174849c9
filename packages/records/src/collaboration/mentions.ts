/** `@[Ana Kim](user:0189…)`: a person, by name for readers of the plain text and by id for all else. */
const MENTION =
  /@\[((?:[^\]\\\n]|\\.){1,200})\]\(user:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/gi;

export interface Mention {
  userId: string;
  name: string;
}

/** Who a text mentions, each once, in the order of the text. */
export function mentionsIn(text: string): Mention[] {
  const found = new Map<string, Mention>();
  for (const [, name = "", id = ""] of text.matchAll(MENTION)) {
    const userId = id.toLowerCase();
    if (!found.has(userId)) found.set(userId, { userId, name: name.replaceAll(/\\(.)/g, "$1") });
  }
  return [...found.values()];
}

/** A mention as it stands in a text. */
export function mentionText({ userId, name }: Mention): string {
  return `@[${name.replaceAll(/[\\[\]]/g, (each) => `\\${each}`).replaceAll(/\s+/g, " ")}](user:${userId})`;
}

/** The text with each mentioned person called by the name they bear, whatever its writer put there. */
export function withTrueNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(MENTION, (whole, _name: string, id: string) => {
    const name = names.get(id.toLowerCase());
    return name === undefined ? whole : mentionText({ userId: id.toLowerCase(), name });
  });
}

/** The text for where it is shown without being set: a mention is the name alone. */
export function plainMentions(text: string): string {
  return text.replaceAll(MENTION, (_, name: string) => `@${name.replaceAll(/\\(.)/g, "$1")}`);
}
