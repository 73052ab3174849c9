import { useEffect, useState } from "react";
import { pageRule, type Paper } from "./paper.ts";

/** Addresses of images of the sheets, made anew when what they show changes. */
export function useSheets(render: () => string[], of: readonly unknown[]): readonly string[] {
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const key = JSON.stringify(of.map((each) => (typeof each === "object" ? "" : each)));
  useEffect(() => {
    const urls = render().map((svg) => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })));
    setSheets(urls);
    return () => {
      for (const url of urls) URL.revokeObjectURL(url);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `of` says what it depends on
  }, [key]);
  return sheets;
}

/** Hands the sheets to the browser's print dialog, one to a page, with nothing of the screen. */
export async function printSheets(sheets: readonly string[], paper: Paper): Promise<void> {
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    `${pageRule(paper)} .gantry-sheets { display: none } @media print { body > :not(.gantry-sheets) { display: none !important } .gantry-sheets { display: block } .gantry-sheets img { display: block; width: 100%; break-after: page } .gantry-sheets img:last-child { break-after: auto } }`,
  );
  const holder = document.createElement("div");
  holder.className = "gantry-sheets";
  const images = sheets.map((url) => {
    const image = new Image();
    image.src = url;
    image.alt = "";
    return image;
  });
  await Promise.all(images.map((image) => image.decode()));
  holder.append(...images);
  document.body.append(holder);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  try {
    window.print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    holder.remove();
  }
}
