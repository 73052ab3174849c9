import type { ReadLimits } from "../input/readLimits.ts";
import { streamXml, type XmlStream } from "../xml/streamXml.ts";

/** An element with its children in their order, which here tells what belongs to what. */
export interface ProtrackNode {
  name: string;
  line: number;
  text: string;
  children: ProtrackNode[];
}

/** Results of ProTrack's own simulations and of its game, which are most of a file and no part of the plan. */
const LEFT_OUT = new Set(["Simulation", "PSGGame"]);

/** Streams the file into nodes. */
export function collectProtrack(limits: ReadLimits): { stream: XmlStream; root: ProtrackNode } {
  const root: ProtrackNode = { name: "", line: 1, text: "", children: [] };
  const open = [root];
  let skippedAt = 0;
  const stream = streamXml(limits, {
    open(name, depth, line) {
      if (skippedAt > 0) return;
      if (depth === 2 && LEFT_OUT.has(name)) {
        skippedAt = depth;
        return;
      }
      const node: ProtrackNode = { name, line, text: "", children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close(_, text, depth) {
      if (skippedAt > 0) {
        if (depth === skippedAt) skippedAt = 0;
        return;
      }
      const node = open.pop();
      if (node) node.text = text;
    },
  });
  return { stream, root };
}

export function childNamed(node: ProtrackNode | undefined, name: string): ProtrackNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** Records of a section: the file has an element with its name first, then one of the same name with the records. */
export function recordsOf(project: ProtrackNode, section: string, record: string): ProtrackNode[] {
  return project.children
    .filter(({ name }) => name === section)
    .flatMap(({ children }) => children.filter(({ name }) => name === record));
}
