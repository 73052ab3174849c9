import type { APIRequestContext } from "playwright-core";
import type { Payload } from "@gantry/tools/attacks";

const run = "hit('file')";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const script = `<script>${run};parent.${run}</script>`;

/** Contents that would act where a browser took them for a page, a script or a style, under names that suggest it. */
const contents: readonly (readonly [name: string, content: string | Buffer])[] = [
  ["page.html", `<html>${script}`],
  ["page.htm", `<!doctype html><body onload=${run}>`],
  ["page.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml"><script>${run}</script></html>`],
  ["picture.svg", `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script></svg>`],
  ["picture.svgz", `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"/>`],
  [
    "feed.xml",
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?><x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>${run}</h:script></x>`,
  ],
  [
    "paper.pdf",
    `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\ntrailer<</Root 1 0 R>>`,
  ],
  ["code.js", run],
  ["module.mjs", run],
  ["style.css", `*{background:url("javascript:${run}")}`],
  ["mail.mht", `MIME-Version: 1.0\nContent-Type: text/html\n\n${script}`],
  ["mail.eml", `Content-Type: text/html\n\n${script}`],
  ["data.json", `{"a":"${script}"}`],
  ["table.csv", `=HYPERLINK("javascript:${run}","x")\n${script}`],
  ["words.txt", script],
  ["no extension", script],
  ["polyglot.png", Buffer.concat([png, Buffer.from(script)])],
  ["polyglot.gif", `GIF89a/*${script}*/=1;${run}`],
  ["manifest.webmanifest", `{"start_url":"javascript:${run}"}`],
  ["worker.wasm", Buffer.concat([Buffer.from("\0asm"), Buffer.from(script)])],
  ["flash.swf", `CWS${script}`],
  ["shortcut.url", `[InternetShortcut]\nURL=javascript:${run}`],
  ["text.md", `[x](javascript:${run})\n${script}`],
];

/** Attaches files of every hostile content, and one for each payload as its name. Gives those that were taken. */
export async function attachHostileFiles(
  request: APIRequestContext,
  subjectId: string,
  payloads: readonly Payload[],
): Promise<string[]> {
  const taken: string[] = [];
  const named = payloads.map(({ text }) => [`${text}.txt`, "words"] as const);
  for (const [name, content] of [...contents, ...named]) {
    const file = { name, mimeType: "text/html", buffer: Buffer.from(content) };
    const answer = await request.post(`/api/attachments/upload?subjectRecord=workItem&subjectId=${subjectId}`, {
      multipart: { file },
    });
    if (answer.ok()) taken.push(((await answer.json()) as { id: string }).id);
  }
  return taken;
}
