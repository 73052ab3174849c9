import { useTexts } from "../../../platform/texts/useTexts.ts";
import { importTexts } from "./texts.ts";

/** "line 214, Project/Tasks/Task[12]": where in the file something stands. */
export function usePlaceText(): (place: { line: number | null; path: string | null }) => string {
  const t = useTexts(importTexts);
  return ({ line, path }) => [line === null ? null : t("import.line", { line }), path].filter(Boolean).join(", ");
}
