/** What was typed over a row and not saved yet. */
export interface Draft {
  /** Version of the row when the first field was touched: what the edits are based on. */
  version: number;
  edits: Readonly<Record<string, unknown>>;
}

/** The draft after a field was set; null when nothing differs from the row any more. */
export function withEdit(draft: Draft | null, row: { version: number }, name: string, value: unknown): Draft | null {
  const before = (row as unknown as Record<string, unknown>)[name];
  const edits = { ...draft?.edits, [name]: value };
  if (JSON.stringify(before) === JSON.stringify(value)) delete edits[name];
  return Object.keys(edits).length === 0 ? null : { version: draft?.version ?? row.version, edits };
}

/**
 * The draft after `saved` was written: a field typed anew meanwhile stays. It is based on the version just written, unless others'
 * changes were merged into that one and may be of a field typed since: then it stays based on what was seen.
 */
export function afterSaving(draft: Draft | null, saved: Draft, version: number): Draft | null {
  if (!draft) return null;
  const left = kept(draft, version, (name, value) => JSON.stringify(saved.edits[name]) !== JSON.stringify(value));
  const isSeen = version === saved.version + 1 || Object.keys(left?.edits ?? {}).every((name) => name in saved.edits);
  return left && !isSeen ? { ...left, version: draft.version } : left;
}

/** The draft without the fields in which others' values are taken. */
export function afterGivingUp(draft: Draft | null, fields: readonly string[], version: number): Draft | null {
  return draft && kept(draft, version, (name) => !fields.includes(name));
}

function kept(draft: Draft, version: number, keeps: (name: string, value: unknown) => boolean): Draft | null {
  const left = Object.entries(draft.edits).filter(([name, value]) => keeps(name, value));
  return left.length === 0 ? null : { version, edits: Object.fromEntries(left) };
}

const storageKey = (key: string) => `gantry-draft-${key}`;

export function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(key)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

export function writeDraft(key: string, draft: Draft | null): void {
  if (draft) sessionStorage.setItem(storageKey(key), JSON.stringify(draft));
  else sessionStorage.removeItem(storageKey(key));
}
