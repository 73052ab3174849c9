import { comment } from "@gantry/records";
import { ActionIcon } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { attachmentTexts } from "../files/attachmentTexts.ts";
import { onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import type { Answered } from "./answered.ts";
import { CommentEditor } from "./CommentEditor.tsx";
import { useWrittenDraft } from "./useWrittenDraft.ts";
import { bodyOf, quoted, type WrittenText } from "./writtenText.ts";
import classes from "./discussion.module.css";

interface NewCommentProps extends SubjectProps {
  answered: Answered | null;
  onAnswered: () => void;
  nameOf: (id: string | null) => string;
}

/** The place for the next comment. */
export function NewComment({ answered, onAnswered, nameOf, ...subject }: NewCommentProps) {
  const t = useTexts(collaborationTexts);
  const client = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const [written, draft] = useWrittenDraft(subject.row.id);
  const sending = useMutation({
    mutationFn: (sent: WrittenText) =>
      applyEdits([
        createEdit(comment, { ...onSubject(subject), body: bodyOf(sent), replyToId: answered?.comment.id ?? null }),
      ]),
    async onSuccess(_, sent) {
      draft.sent(sent);
      onAnswered();
      await client.invalidateQueries({ queryKey: ["rows", comment.name] });
      await client.invalidateQueries({ queryKey: ["watchers"] });
    },
  });
  useEffect(() => {
    if (!answered) return;
    if (answered.quote) draft.append(quoted(answered.comment.body));
    box.current?.querySelector("textarea")?.focus();
    // Only when another one is chosen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answered?.at]);
  return (
    <div ref={box}>
      <CommentEditor
        {...subject}
        written={written}
        onWrite={draft.set}
        onAppend={draft.append}
        onSend={() => sending.mutate(written)}
        onFiles={(files) => attachmentTexts(subject, files)}
        submit={t("comment.send")}
        busy={sending.isPending}
        error={sending.error}
        above={
          answered && (
            <p className={classes["answering"]}>
              {t("comment.replyingTo", { who: nameOf(answered.comment.authorId) })}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("comment.notReply")}
                onClick={onAnswered}
              >
                <X size={14} />
              </ActionIcon>
            </p>
          )
        }
      />
    </div>
  );
}
