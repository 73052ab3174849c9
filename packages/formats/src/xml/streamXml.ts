import { SaxesParser } from "saxes";
import type { ReadLimits } from "../input/readLimits.ts";
import { refusal } from "../input/refusedInput.ts";

export interface XmlEvents {
  /** A start tag; the local name, without a prefix. `depth` is 1 at the root. */
  open(name: string, depth: number, line: number): void;
  /** The matching end, with the text that stood directly inside. */
  close(name: string, text: string, depth: number): void;
}

export interface XmlStream {
  write(text: string): void;
  end(): void;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Streams XML through saxes, which knows no entities but the five of XML, and refuses what a plan never has:
 * a document type, nesting, elements or texts beyond the limits, and anything not well-formed.
 */
export function streamXml(limits: ReadLimits, events: XmlEvents): XmlStream {
  const parser = new SaxesParser();
  const names: string[] = [];
  const texts: string[] = [];
  let elements = 0;
  let sinceEvent = 0;
  let collected = 0;
  let rootSeen = false;

  const here = () => ({ line: parser.line, path: names.join("/") });

  parser.on("error", (error) => {
    const reason = error.message.replace(/^\S*\d+:\d+: /, "");
    const cut = /unclosed tag|document must contain a root|unexpected end|unclosed/.test(reason);
    throw refusal({
      code: cut ? "xml.truncated" : "xml.malformed",
      message: cut
        ? `The XML ends at line ${parser.line} in the middle of ${names.length ? `<${names.join("/")}>` : "the document"}; the rest of the file is missing.`
        : `The XML is broken at line ${parser.line}: ${reason}.`,
      hint: cut
        ? "Copy or export the file again; it was cut off."
        : "Export the plan again; the file was damaged or edited.",
      where: here(),
      data: { reason },
    });
  });
  parser.on("doctype", () => {
    throw refusal({
      code: "xml.doctype",
      message: `Line ${parser.line} declares a document type (DOCTYPE). Plans have none, and it can be used to attack readers.`,
      hint: "Remove the DOCTYPE, or export the plan again from the program that made it.",
      where: here(),
    });
  });

  const touched = (length: number) => {
    sinceEvent = 0;
    if (length > limits.textLength) throw textTooLong();
  };
  const textTooLong = () =>
    refusal({
      code: "xml.textTooLong",
      message: `A text or tag before line ${parser.line} is longer than ${limits.textLength} characters.`,
      hint: "Shorten it in the program that made the plan and export again.",
      where: here(),
      data: { limit: limits.textLength },
    });

  parser.on("opentag", (tag) => {
    touched(0);
    rootSeen = true;
    elements += 1;
    if (elements > limits.elements) {
      throw refusal({
        code: "xml.tooManyElements",
        message: `The file has more than ${limits.elements} elements, the most that is read.`,
        hint: "Maybe export the plan without time-phased data.",
        where: here(),
        data: { limit: limits.elements },
      });
    }
    const name = localName(tag.name);
    names.push(name);
    if (names.length > limits.depth) {
      throw refusal({
        code: "xml.tooDeep",
        message: `Line ${parser.line} nests elements more than ${limits.depth} deep.`,
        hint: "Export the plan again from the program that made it.",
        where: { line: parser.line, path: `${names.slice(0, 4).join("/")}/…` },
        data: { limit: limits.depth },
      });
    }
    texts.push("");
    collected = 0;
    events.open(name, names.length, parser.line);
  });
  const addText = (text: string) => {
    touched(text.length);
    const top = texts.length - 1;
    if (top < 0) return;
    collected += text.length;
    if (collected > limits.textLength) throw textTooLong();
    texts[top] += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    sinceEvent = 0;
    collected = 0;
    const name = names[names.length - 1] ?? "";
    events.close(name, texts.pop() ?? "", names.length);
    names.pop();
  });

  return {
    write(text) {
      sinceEvent += text.length;
      parser.write(text);
      if (sinceEvent > limits.textLength) throw textTooLong();
    },
    end() {
      parser.close();
      if (!rootSeen) {
        throw refusal({
          code: "xml.truncated",
          message: "The file holds no XML element.",
          hint: "Copy or export the file again.",
        });
      }
    },
  };
}
