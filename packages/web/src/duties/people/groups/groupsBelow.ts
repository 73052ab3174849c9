interface Nested {
  id: string;
  parentId: string | null;
}

/** A department and all below it, whoever belongs to which belongs to it too. A loop in the tree ends where it began. */
export function groupsBelow(departments: readonly Nested[], id: string): string[] {
  const found = [id];
  for (const at of found)
    for (const each of departments) if (each.parentId === at && !found.includes(each.id)) found.push(each.id);
  return found;
}
