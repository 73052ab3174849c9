/** A name without characters that a file system or a header takes amiss. */
export function safeFileName(name: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return safe.slice(0, 120) || "plan";
}
