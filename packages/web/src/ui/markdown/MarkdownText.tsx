import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { ownReferences } from "./ownReferences.ts";
import { safeAddress } from "./safeAddress.ts";
import classes from "./Markdown.module.css";

const components: Components = {
  a({ href = "", children }) {
    if (href.startsWith("user:")) return <span className={classes["mention"]}>@{children}</span>;
    if (href.startsWith("key:")) return <a href={`/k/${href.slice(4)}`}>{children}</a>;
    if (href.startsWith("attachment:")) return <a href={contentOf(href)}>{children}</a>;
    if (href === "") return <>{children}</>;
    return href.startsWith("/") ? (
      <a href={href}>{children}</a>
    ) : (
      <a href={href} rel="noopener noreferrer nofollow" target="_blank">
        {children}
      </a>
    );
  },
  // Pictures of this server alone: one from elsewhere would tell its owner who reads this, and when.
  img({ src, alt }) {
    const address = typeof src === "string" ? src : "";
    if (address.startsWith("attachment:"))
      return <img src={contentOf(address).replace(/content$/, "thumbnail")} alt={alt ?? ""} loading="lazy" />;
    if (!/^https?:/.test(address)) return <>{alt}</>;
    return (
      <a href={address} rel="noopener noreferrer nofollow" target="_blank">
        {alt === "" || alt === undefined ? address : alt}
      </a>
    );
  },
  // Wide tables scroll on their own; a narrow page does not.
  table({ children }) {
    return (
      <div className={classes["table"]} tabIndex={0}>
        <table>{children}</table>
      </div>
    );
  },
  // Headings of a comment are no headings of the page.
  h1: ({ children }) => <p className={classes["heading"]}>{children}</p>,
  h2: ({ children }) => <p className={classes["heading"]}>{children}</p>,
  h3: ({ children }) => <p className={classes["heading"]}>{children}</p>,
  h4: ({ children }) => <p className={classes["heading"]}>{children}</p>,
  h5: ({ children }) => <p className={classes["heading"]}>{children}</p>,
  h6: ({ children }) => <p className={classes["heading"]}>{children}</p>,
};

const plugins = [remarkGfm, ownReferences];

const contentOf = (address: string) => `/api/attachments/${address.slice("attachment:".length)}/content`;

/** Somebody's text as Markdown: markup in it is shown as it was typed, and its links lead only where links may. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={plugins} urlTransform={safeAddress} components={components}>
      {text}
    </ReactMarkdown>
  );
}
