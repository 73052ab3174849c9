import { recordName, records, type RecordDeclaration } from "@gantry/records";
import { useMemo } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";

/** Record types that bear text to be searched, in the reader's words and order. */
export function useSearchedKinds(): { value: string; label: string }[] {
  const language = useTextLanguage();
  const { locale } = useFormat();
  return useMemo(
    () =>
      (records as readonly RecordDeclaration[])
        .filter(({ fields }) => Object.values(fields).some(({ searchable }) => searchable))
        .map((declaration) => ({ value: declaration.name, label: recordName(declaration, language, "many") }))
        .toSorted((a, b) => a.label.localeCompare(b.label, locale)),
    [language, locale],
  );
}
