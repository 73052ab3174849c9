/** A short key for a project from its title, e.g. "CRM roll-out 2026" gives "CRO"; with a number where it is taken. */
export function suggestedKey(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^A-Za-z ]+/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  const initials = words.map((word) => word.charAt(0)).join("");
  const letters = initials.length >= 3 ? initials : words.join("");
  const base = (letters.toUpperCase() || "PLAN").slice(0, 4).padEnd(2, "P");
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}${number}`;
    if (!taken.has(key)) return key;
  }
}
