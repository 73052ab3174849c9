import { useState } from "react";
import { useStore } from "../../../platform/api/store.ts";
import { createWrittenDraft, type WrittenDraft } from "./writtenDraft.ts";
import type { WrittenText } from "./writtenText.ts";

/** What is being written under a key, and its draft. */
export function useWrittenDraft(key: string, initial?: WrittenText): [WrittenText, WrittenDraft] {
  const [draft] = useState(() => createWrittenDraft(key, initial));
  return [useStore(draft), draft];
}
