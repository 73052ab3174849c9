import { lazy, Suspense } from "react";
import classes from "./Markdown.module.css";

const MarkdownText = lazy(async () => ({ default: (await import("./MarkdownText.tsx")).MarkdownText }));

/** Somebody's text, formatted; as it was typed until what formats it has come. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes["markdown"]}>
      <Suspense fallback={<p className={classes["plain"]}>{text}</p>}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  );
}
