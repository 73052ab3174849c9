type Values = Readonly<Record<string, unknown>>;

/** What a form begins with: its usual values, and over them those it was opened with. */
export interface Beginning<T> {
  initial: T;
  given?: Partial<T> | undefined;
}

/** What was typed into a form, kept over reloads until the form is done. */
export interface FormDraft<T> {
  /** The values to begin with: what was typed last, but never in place of what the form was opened with. */
  begun(): T;
  /** Keeps what differs from the beginning. */
  keep(values: T, secret?: readonly (keyof T)[]): void;
  forget(): void;
}

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A draft under a name. A form opened with other values is another form: each finds what was typed into it alone. */
export function formDraft<T extends object>(
  name: string | undefined,
  { initial, given }: Beginning<T>,
  storage: () => Kept = () => sessionStorage,
): FormDraft<T> {
  const beginning = { ...initial, ...given };
  if (name === undefined) return { begun: () => beginning, keep: () => undefined, forget: () => undefined };
  const key = storageKey(name, given);
  return {
    begun: () => ({ ...initial, ...typed<T>(storage().getItem(key)), ...given }),
    keep(values, secret = []) {
      const differing = Object.entries(values).filter(
        ([field, value]) => !secret.includes(field as keyof T) && !same(value, (beginning as Values)[field]),
      );
      if (differing.length === 0) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(Object.fromEntries(differing)));
    },
    forget: () => storage().removeItem(key),
  };
}

/** Call when what was typed into a form that is opened with nothing has been saved. */
export function forgetDraft(name: string): void {
  sessionStorage.removeItem(storageKey(name));
}

function storageKey(name: string, given: object = {}): string {
  const opened = Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `gantry-draft-${name}${opened.length === 0 ? "" : `-${JSON.stringify(opened)}`}`;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function typed<T>(kept: string | null): Partial<T> {
  try {
    return JSON.parse(kept ?? "{}") as Partial<T>;
  } catch {
    return {};
  }
}
