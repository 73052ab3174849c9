/** A short key from a project's name: initials of several words, else the first letters. "Disaster recovery exercise" gives "DRE". */
export function suggestedKey(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => /^[A-Z0-9]/.test(word))
    .map((word) => word.replace(/[^A-Z0-9]/g, ""));
  const [first = ""] = words;
  const key = words.length > 1 ? words.map((word) => word.charAt(0)).join("") : first.slice(0, 4);
  return key.slice(0, 6);
}
