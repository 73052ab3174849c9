/** A part of what a page shows about a row: one of its tabs, and something on it. */
export interface PagePart {
  tab: string;
  id: string | null;
}

const PART = /^#?([a-z]+)(?:\/([0-9a-f-]{36}))?$/;

/** The part that the hash of an address names; null where it names none. */
export function partOf(hash: string): PagePart | null {
  const found = PART.exec(hash);
  return found?.[1] === undefined ? null : { tab: found[1], id: found[2] ?? null };
}

/** Tabs on which what hangs on a row is shown, by its record type. */
const tabs: Readonly<Record<string, string>> = {
  comment: "discussion",
  attachment: "files",
  checklistItem: "checklist",
};

/** The hash of an address that leads to what hangs on a row; empty for what no tab shows. */
export function hashOf({ record, id }: { record: string; id: string }): string {
  const tab = tabs[record];
  return tab === undefined ? "" : `#${tab}/${id}`;
}
