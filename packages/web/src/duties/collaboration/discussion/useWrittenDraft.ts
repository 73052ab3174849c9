import { useState } from "react";
import { nothingWritten, type WrittenText } from "./writtenText.ts";

const storageKey = (key: string) => `gantry-comment-${key}`;

/** What is being written, kept in this browser over reloads until it is sent or emptied. */
export function useWrittenDraft(
  key: string,
  initial: WrittenText = nothingWritten,
): [WrittenText, (written: WrittenText) => void] {
  const [written, setWritten] = useState(() => stored(key) ?? initial);
  return [
    written,
    (next) => {
      setWritten(next);
      if (next.text === initial.text) localStorage.removeItem(storageKey(key));
      else localStorage.setItem(storageKey(key), JSON.stringify(next));
    },
  ];
}

export function forgetDraft(key: string): void {
  localStorage.removeItem(storageKey(key));
}

function stored(key: string): WrittenText | null {
  try {
    const found = JSON.parse(localStorage.getItem(storageKey(key)) ?? "null") as WrittenText | null;
    return found && typeof found.text === "string" && Array.isArray(found.mentions) ? found : null;
  } catch {
    return null;
  }
}
