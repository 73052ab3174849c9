import { comment as declared, type CommentRow } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { attachmentTexts } from "../files/attachmentTexts.ts";
import type { SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { CommentEditor } from "./CommentEditor.tsx";
import { forgetDraft, useWrittenDraft } from "./useWrittenDraft.ts";
import { bodyOf, writtenFrom } from "./writtenText.ts";

/** One's own comment, open to be changed. */
export function EditComment({
  comment,
  onDone,
  ...subject
}: SubjectProps & { comment: CommentRow; onDone: () => void }) {
  const t = useTexts(collaborationTexts);
  const key = `edit-${comment.id}`;
  const [written, write] = useWrittenDraft(key, writtenFrom(comment.body));
  const done = () => {
    forgetDraft(key);
    onDone();
  };
  const saving = useMutation({
    mutationFn: () => applyEdits([updateEdit(declared, comment, { body: bodyOf(written) })]),
    onSuccess: done,
  });
  return (
    <CommentEditor
      {...subject}
      written={written}
      onWrite={write}
      onSend={() => saving.mutate()}
      onCancel={done}
      onFiles={(files) => attachmentTexts(subject, files)}
      submit={t("comment.save")}
      busy={saving.isPending}
      error={saving.error}
      autoFocus
    />
  );
}
