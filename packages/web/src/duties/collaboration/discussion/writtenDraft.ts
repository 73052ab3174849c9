import { createStore, type Store } from "../../../platform/api/store.ts";
import { nothingWritten, type WrittenText } from "./writtenText.ts";

/** What is being written, kept in this browser over reloads until it is sent or emptied. */
export interface WrittenDraft extends Store<WrittenText> {
  /** Puts something at the end of what stands there by then, whatever was typed while it was made. */
  append(text: string): void;
  /** Empties it if it still is what was sent; what was typed on meanwhile stays. Gives whether it was. */
  sent(written: WrittenText): boolean;
  forget(): void;
}

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function createWrittenDraft(
  key: string,
  initial: WrittenText = nothingWritten,
  storage: Kept = localStorage,
): WrittenDraft {
  const storageKey = `gantry-comment-${key}`;
  const store = createStore(stored(storage.getItem(storageKey)) ?? initial);
  const forget = () => storage.removeItem(storageKey);
  const set = (next: WrittenText) => {
    store.set(next);
    if (next.text === initial.text) forget();
    else storage.setItem(storageKey, JSON.stringify(next));
  };
  return {
    ...store,
    set,
    forget,
    append: (text) => set({ ...store.get(), text: `${store.get().text}${text}` }),
    sent({ text }) {
      if (store.get().text !== text) return false;
      store.set(nothingWritten);
      forget();
      return true;
    },
  };
}

function stored(kept: string | null): WrittenText | null {
  try {
    const found = JSON.parse(kept ?? "null") as WrittenText | null;
    return found && typeof found.text === "string" && Array.isArray(found.mentions) ? found : null;
  } catch {
    return null;
  }
}
