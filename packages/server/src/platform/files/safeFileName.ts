/** A name without characters that a file system, a header or an eye takes amiss: no paths, no control or direction marks. */
export function safeFileName(name: string, otherwise: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return [...safe].slice(0, 120).join("") || otherwise;
}
