/** True when the head of a text is MS Project's XML: a root <Project>, in Microsoft's namespace or with its first elements. */
export function recognizeMspdi(head: string): boolean {
  const root = /<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)([^>]*)/.exec(withoutPrologue(head));
  if (root?.[2] !== "Project") return false;
  if (/schemas\.microsoft\.com\/project/i.test(root[3] ?? "")) return true;
  return /<(?:[\w.-]+:)?(SaveVersion|ScheduleFromStart|MinutesPerDay|CalendarUID)>/.test(head);
}

function withoutPrologue(text: string): string {
  return text
    .replace(/^\uFEFF?\s*/, "")
    .replace(/^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>|\s+)*/, "");
}
