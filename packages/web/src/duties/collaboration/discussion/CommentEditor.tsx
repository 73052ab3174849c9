import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Markdown } from "../../../ui/markdown/Markdown.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import type { SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { EditorTools } from "./EditorTools.tsx";
import { MentionList } from "./MentionList.tsx";
import { useMentionPicker } from "./useMentionPicker.ts";
import { bodyOf, type WrittenText } from "./writtenText.ts";
import classes from "./discussion.module.css";

interface CommentEditorProps extends Pick<SubjectProps, "declaration" | "row"> {
  written: WrittenText;
  onWrite: (written: WrittenText) => void;
  /** Puts something at the end of what is written by then. */
  onAppend: (text: string) => void;
  onSend: () => void;
  onCancel?: () => void;
  /** Takes pasted files in and gives what stands for them in the text. */
  onFiles?: (files: readonly File[]) => Promise<string>;
  submit: string;
  busy: boolean;
  error: unknown;
  autoFocus?: boolean;
  above?: ReactNode;
}

/** Where a comment is written: Markdown with a preview, people by "@", pictures by pasting, Ctrl+Enter to send. */
export function CommentEditor(props: CommentEditorProps) {
  const {
    written,
    onWrite,
    onAppend,
    onSend,
    onCancel,
    onFiles,
    submit,
    busy,
    error,
    autoFocus = false,
    above,
  } = props;
  const t = useTexts(collaborationTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState("write");
  const picker = useMentionPicker({ subject: props, written, onWrite, area });
  const send = () => {
    if (written.text.trim() !== "" && !busy) onSend();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (picker.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && onCancel) {
      event.preventDefault();
      onCancel();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || !onFiles) return;
    event.preventDefault();
    void onFiles(files).then(onAppend);
  };
  return (
    <div className={classes["editor"]}>
      {above}
      <div className={classes["editorHead"]}>
        <SegmentedControl
          size="xs"
          data={["write", "preview"].map((value) => ({ value, label: t(`editor.${value}` as "editor.write") }))}
          value={mode}
          onChange={setMode}
        />
        {mode === "write" && <EditorTools written={written} onWrite={onWrite} area={area} />}
      </div>
      {mode === "preview" ? (
        <div className={classes["preview"]}>
          {written.text.trim() === "" ? t("editor.nothing") : <Markdown text={bodyOf(written)} />}
        </div>
      ) : (
        <Textarea
          ref={area}
          aria-label={t("comment.write")}
          placeholder={t("comment.placeholder")}
          autosize
          minRows={2}
          maxRows={14}
          maxLength={20_000}
          value={written.text}
          onChange={(event) => onWrite({ ...written, text: event.currentTarget.value })}
          onSelect={picker.look}
          onBlur={picker.close}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          {...picker.ariaProps}
        />
      )}
      <MentionList picker={picker} />
      <ProblemNotice error={error} />
      <div className={classes["editorFoot"]}>
        <span className={classes["hint"]}>{t("comment.sendHint")}</span>
        {onCancel && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {t("comment.cancel")}
          </Button>
        )}
        <Button size="xs" onClick={send} loading={busy} disabled={written.text.trim() === ""}>
          {submit}
        </Button>
      </div>
    </div>
  );
}
