import { extname } from "node:path";
import { Refusal } from "../problems/refusal.ts";
import type { ContentType } from "./contentType.ts";

/** Names that a double click runs as a program. */
const programs = new Set(
  "exe com scr pif bat cmd msi msp msix appx hta cpl lnk vbs vbe jse wsf wsh jar apk dll sys scf gadget application".split(
    " ",
  ),
);

/** Content that is a program, whatever its name. */
const programTypes = new Set([
  "application/x-msdownload",
  "application/x-elf",
  "application/x-mach-binary",
  "application/x-ms-shortcut",
  "application/java-vm",
  "application/vnd.android.package-archive",
  "application/x-msi",
  "application/x-apple-diskimage",
]);

/** Pictures that browsers and people mix up; harmless, and shown only as they are made anew. */
const pictures = new Set([
  "jpg",
  "jpeg",
  "jpe",
  "jfif",
  "png",
  "gif",
  "webp",
  "bmp",
  "avif",
  "heic",
  "heif",
  "tif",
  "tiff",
]);

/** What content of a known kind says of itself, so that a name that claims such a kind can be compared with it. */
const claims = new Set([
  ...pictures,
  "pdf",
  "zip",
  "gz",
  "tgz",
  "7z",
  "rar",
  "docx",
  "xlsx",
  "pptx",
  "mp4",
  "mp3",
  "wav",
  "webm",
  "xz",
  "bz2",
]);

/** Refuses names of programs. Gives the extension, without the dot. */
export function judgeName(fileName: string): string {
  const extension = extname(fileName).slice(1).toLowerCase();
  if (programs.has(extension)) throw isProgram(fileName);
  return extension;
}

/** Refuses programs, and files whose name says something else than their content. */
export function judgeFile(fileName: string, content: ContentType): void {
  const extension = judgeName(fileName);
  if (programTypes.has(content.type)) throw isProgram(fileName);
  const [usual] = content.extensions;
  const isSo =
    content.extensions.includes(extension) || (pictures.has(extension) && usual !== undefined && pictures.has(usual));
  if (claims.has(extension) && !isSo)
    throw new Refusal(
      "file.refused",
      `"${fileName}" says it is ${extension.toUpperCase()}, but its content is ${usual === undefined ? content.type : usual.toUpperCase()}.`,
      {
        hint:
          usual === undefined
            ? "Maybe it was damaged on its way; save it anew."
            : `Rename it to end with .${usual} if that is what it is.`,
      },
    );
}

function isProgram(fileName: string): Refusal {
  const message = `"${fileName}" is a program, and programs are not kept here: whoever opened it would run it.`;
  return new Refusal("file.refused", message, {
    hint: "If others need it, put it into a ZIP archive, or attach a link to where it is kept.",
    issues: [{ path: "fileName", message }],
  });
}
