import { checklistItem } from "@gantry/records";
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type ClipboardEvent, type FormEvent } from "react";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import classes from "./checklist.module.css";

/** Takes items one after the other, or a pasted list as many at once. */
export function AddItems(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const adding = useMutation({
    async mutationFn(texts: readonly string[]) {
      await applyEdits(texts.map((each) => createEdit(checklistItem, { ...onSubject(props), text: each })));
      await queryClient.invalidateQueries({ queryKey: ["rows", checklistItem.name] });
    },
    onSuccess() {
      setText("");
      field.current?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !adding.isPending) adding.mutate([text.trim()]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData("text")
      .split("\n")
      .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])?\s*(?:\[[ x]\])?\s*/i, "").trim())
      .filter((line) => line !== "");
    if (lines.length < 2) return;
    event.preventDefault();
    adding.mutate(lines.slice(0, 200).map((line) => line.slice(0, 500)));
  };
  return (
    <form onSubmit={submit} className={classes["add"]}>
      <TextInput
        ref={field}
        size="xs"
        className={classes["bar"] ?? ""}
        aria-label={t("checklist.add")}
        placeholder={t("checklist.add")}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={onPaste}
      />
      <Button size="xs" variant="default" type="submit" loading={adding.isPending} disabled={text.trim() === ""}>
        {t("checklist.addSubmit")}
      </Button>
      <ProblemNotice error={adding.error} />
    </form>
  );
}
