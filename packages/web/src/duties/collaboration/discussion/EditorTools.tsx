import { ActionIcon } from "@mantine/core";
import { AtSign, Bold, Code, Italic, Link2, List, Quote } from "lucide-react";
import type { RefObject } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { collaborationTexts } from "../texts.ts";
import { textTools, withTool, type Marked } from "./textTools.ts";
import type { WrittenText } from "./writtenText.ts";
import classes from "./discussion.module.css";

const icons = { bold: Bold, italic: Italic, code: Code, link: Link2, list: List, quote: Quote };

interface EditorToolsProps {
  written: WrittenText;
  onWrite: (written: WrittenText) => void;
  area: RefObject<HTMLTextAreaElement | null>;
}

/** Buttons for what one may also type. */
export function EditorTools({ written, onWrite, area }: EditorToolsProps) {
  const t = useTexts(collaborationTexts);
  const replace = (change: (marked: Marked) => Marked) => {
    const field = area.current;
    if (!field) return;
    const next = change({ text: written.text, from: field.selectionStart, to: field.selectionEnd });
    onWrite({ ...written, text: next.text });
    // When the field shows the new text.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(next.from, next.to);
    });
  };
  const mention = (marked: Marked): Marked => {
    const gap = /(^|[\s(])$/.test(marked.text.slice(0, marked.from)) ? "@" : " @";
    const caret = marked.from + gap.length;
    return { text: marked.text.slice(0, marked.from) + gap + marked.text.slice(marked.to), from: caret, to: caret };
  };
  return (
    <div role="group" aria-label={t("editor.tools")} className={classes["tools"]}>
      {textTools.map((tool) => {
        const Icon = icons[tool];
        return (
          <ActionIcon
            key={tool}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t(`editor.${tool}`)}
            title={t(`editor.${tool}`)}
            onClick={() => replace((marked) => withTool(marked, tool))}
          >
            <Icon size={15} />
          </ActionIcon>
        );
      })}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t("editor.mention")}
        title={t("editor.mention")}
        onClick={() => replace(mention)}
      >
        <AtSign size={15} />
      </ActionIcon>
    </div>
  );
}
