import type { FormatName } from "./document/planDocument.ts";
import { asLatin1, markedEncoding } from "./input/textDecoding.ts";
import { recognizeMspdi } from "./mspdi/recognizeMspdi.ts";
import { recognizePmxml } from "./pmxml/recognizePmxml.ts";
import { recognizeProtrack } from "./protrack/recognizeProtrack.ts";
import { recognizeXer } from "./xer/recognizeXer.ts";

/** How many first bytes of a file recognition looks at, at most. */
export const RECOGNITION_BYTES = 16 * 1024;

/** The head as text by its mark, else byte for byte: what tells formats apart is ASCII in every code page. */
function headText(head: Uint8Array): string {
  const marked = markedEncoding(head);
  return marked === null ? asLatin1(head) : new TextDecoder(marked).decode(head);
}

/** What format a file has, by its first bytes alone, never by its name. Null when it is none that is read. */
export function recognizePlan(head: Uint8Array): FormatName | null {
  const text = headText(head.subarray(0, RECOGNITION_BYTES));
  if (recognizeXer(text)) return "xer";
  if (recognizeMspdi(text)) return "mspdi";
  if (recognizePmxml(text)) return "pmxml";
  if (recognizeProtrack(text)) return "protrack";
  return null;
}
