const ACCENTED: Record<string, string> = Object.fromEntries(
  [..."aeiouycnsAEIOUYCNS"].map((letter, at) => [letter, [..."áéíóúýçñšÁÉÍÓÚÝÇÑŠ"][at] ?? letter]),
);

/** A text as the pseudo-locale shows it: in brackets, with accents, about a third longer, its placeholders as they were. */
export function pseudoText(text: string): string {
  if (text === "") return "";
  const parts = text.split(/(\{\{[^}]*\}\})/);
  const accented = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[a-z]/gi, (one) => ACCENTED[one] ?? one),
  );
  const length = parts.filter((_, at) => at % 2 === 0).join("").length;
  return `⟦${accented.join("")}${"·".repeat(Math.ceil(length * 0.3))}⟧`;
}
