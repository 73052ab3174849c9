import type { DocumentCode } from "../../document/planDocument.ts";
import type { OwnSettings } from "./ownFields.ts";

/** Type, value and description of a code are parted by what no name has. */
const PARTED = " | ";

/** Codes as settings `code1`, `code2` …: MS Project's outline codes need tables of their values, and no two projects share them. */
export function codeSettings(codes: readonly DocumentCode[]): [string, string][] {
  return codes.map(({ type, value, name }, at) => [`code${at + 1}`, [type, value, name].join(PARTED)]);
}

export function readCodeSettings(settings: OwnSettings): DocumentCode[] {
  const codes: DocumentCode[] = [];
  for (let at = 1; settings.has(`code${at}`); at++) {
    const [type = "", value = "", ...name] = (settings.get(`code${at}`) ?? "").split(PARTED);
    codes.push({ type, value, name: name.join(PARTED) });
  }
  return codes;
}
