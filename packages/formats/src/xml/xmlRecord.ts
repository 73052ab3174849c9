/** One XML element as a record: the texts of its leaf children by name, and the children that have children themselves. */
export interface XmlRecord {
  name: string;
  line: number;
  /** Texts of leaf children; of several with one name the last. */
  fields: Map<string, string>;
  groups: XmlRecord[];
}

export function groupsNamed(record: XmlRecord | undefined, name: string): XmlRecord[] {
  return record?.groups.filter((group) => group.name === name) ?? [];
}

export function groupNamed(record: XmlRecord, name: string): XmlRecord | undefined {
  return record.groups.find((group) => group.name === name);
}
