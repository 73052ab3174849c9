import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

/** What a file is by its content. `extensions` are names it may bear, the usual one first; empty where any will do. */
export interface ContentType {
  type: string;
  extensions: readonly string[];
}

/** Kinds that share a container, or go by several names. */
const alike: readonly (readonly string[])[] = [
  ["jpg", "jpeg", "jpe", "jfif"],
  ["tif", "tiff"],
  ["gz", "tgz"],
  ["mp4", "m4v", "m4a", "mov"],
  ["ogg", "oga", "ogv", "opus"],
  ["heic", "heif"],
  ["webm", "mkv"],
  // Office files and many more are ZIP archives; their insides are not looked into to tell a new kind from a made-up one.
  [
    "zip",
    "docx",
    "docm",
    "dotx",
    "xlsx",
    "xlsm",
    "xltx",
    "pptx",
    "pptm",
    "potx",
    "odt",
    "ods",
    "odp",
    "odg",
    "vsdx",
    "epub",
    "kmz",
    "mpz",
    "whl",
    "nupkg",
    "pod",
    "drawio",
  ],
  // So are older ones in a container of their own.
  ["cfb", "doc", "xls", "ppt", "mpp", "msg", "vsd", "pub", "xlt", "dot", "mpt"],
  ["xml", "xsd", "xsl", "rels", "mspdi", "kml", "gpx", "plist", "nessus", "bpmn"],
];

const HEAD_BYTES = 4096;

/** Finds out what a file is from what is in it; what is none of the known kinds is text where it reads as such, else unknown. */
export async function contentTypeOf(path: string): Promise<ContentType> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const head = await headOf(path);
  // Before anything else: a browser takes what begins like markup for markup, whatever stands further on.
  if (isMarkup(head)) return { type: "text/html", extensions: [] };
  if (found) return { type: found.mime, extensions: alike.find((names) => names.includes(found.ext)) ?? [found.ext] };
  return { type: isText(head) ? "text/plain" : "application/octet-stream", extensions: [] };
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** HTML or SVG, also in UTF-16 and behind white space, comments and declarations. */
function isMarkup(head: Buffer): boolean {
  const text = head
    .toString("latin1")
    .replaceAll(/[\0\u00ef\u00bb\u00bf\u00fe\u00ff]/g, "")
    .toLowerCase();
  return /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<(?:!doctype html|html|head|body|svg|script|iframe|img|a|b|h1|div|p|table|style|title|br|font|object|embed|math)[\s>/]/.test(
    text,
  );
}

function isText(head: Buffer): boolean {
  return !head.includes(0) && !head.toString("utf8").slice(0, -4).includes("\ufffd");
}
